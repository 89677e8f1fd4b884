package hearth.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hearth's texts in the {@link Language} in force, from {@code hearth/app/messages.properties},
 * {@code messages_de.properties} and so on (UTF-8, {@link MessageFormat}). A test finds every key
 * in the sources, so a key is always written out at the call, or comes from an enum through {@link
 * #text(Class, Enum)}.
 */
public final class Messages {

  private static final ResourceBundle.Control UTF8_FILES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Kept: a window asks for hundreds of texts at a click, and {@code getBundle} is slow. */
  private static final Map<Language, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /** How numbers are written, and months named, in the language in force. */
  public static Locale locale() {
    return Language.inForce().numbers();
  }

  /**
   * The text of a key. Plurals are choices in the text itself: {@code {0,choice,0#no jobs|1#one
   * job|1<{0} jobs}}.
   *
   * @param key a key of the bundle, as a literal
   * @param args values for {@code {0}}, {@code {1}}, …; numbers are written with thousands
   *     separators
   */
  public static String text(String key, Object... args) {
    return new MessageFormat(pattern(key), locale()).format(args);
  }

  /**
   * The text of an enum's constant: key {@code enum.Type.CONSTANT}, where a nested type is written
   * {@code Outer.Type}.
   *
   * @param type the enum's class, as a literal
   */
  public static <E extends Enum<E>> String text(Class<E> type, E constant) {
    return text(enumPrefix(type) + constant.name());
  }

  /** The part of a key that an enum's constants share, with its final dot. */
  static String enumPrefix(Class<?> type) {
    String packageName = type.getPackageName();
    String name = type.getCanonicalName();
    return "enum."
        + (packageName.isEmpty() ? name : name.substring(packageName.length() + 1))
        + ".";
  }

  /** A missing text shows its key: better than no window. The test keeps that from happening. */
  private static String pattern(String key) {
    try {
      return BUNDLES.computeIfAbsent(Language.inForce(), Messages::bundle).getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("hearth.app.messages", language.texts(), UTF8_FILES);
  }
}
