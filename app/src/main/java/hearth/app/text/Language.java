package hearth.app.text;

import java.util.Locale;

/**
 * A language that Hearth's texts are in. The one in force is Java's locale for what is displayed
 * ({@link Locale.Category#DISPLAY}); the one for formats is left alone.
 */
public enum Language {
  ENGLISH(Locale.ENGLISH, Locale.ENGLISH),
  /** Numbers the Swiss way, with a point before decimals, as in the files that Hearth writes. */
  GERMAN(Locale.GERMAN, Locale.of("de", "CH")),
  CHINESE(Locale.SIMPLIFIED_CHINESE, Locale.SIMPLIFIED_CHINESE);

  private final Locale texts;
  private final Locale numbers;

  Language(Locale texts, Locale numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /** The language in force. */
  public static Language inForce() {
    return of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The language of a computer whose locale is {@code locale}; English where Hearth lacks it. */
  public static Language of(Locale locale) {
    for (Language language : values()) {
      if (language.texts.getLanguage().equals(locale.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }

  /** Puts the language in force for all texts that are asked for from now on. */
  public void speak() {
    Locale.setDefault(Locale.Category.DISPLAY, texts);
  }

  /** The locale of the bundle. */
  public Locale texts() {
    return texts;
  }

  /** The locale that numbers and names of months are written with. */
  Locale numbers() {
    return numbers;
  }
}
