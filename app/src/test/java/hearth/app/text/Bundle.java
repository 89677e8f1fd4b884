package hearth.app.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A file of texts, as it is in the sources. */
record Bundle(List<String> lines, Properties texts) {
  private static final Path FOLDER = Path.of("src/main/resources/hearth/app");

  /** Parts that people write on a terminal or read there: commands speak English. */
  private static final Pattern TERMINAL = Pattern.compile("(cli|start|context)\\..*");

  /** Reads {@code messages.properties}, or the one with a suffix such as {@code _de}. */
  static Bundle read(String suffix) throws IOException {
    return read("messages", suffix);
  }

  /** Reads the file of a name and a suffix. */
  static Bundle read(String name, String suffix) throws IOException {
    Path file = FOLDER.resolve(name + suffix + ".properties");
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      texts.load(in);
    }
    return new Bundle(Files.readAllLines(file), texts);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Keys of texts that the window shows, which every language has. */
  Set<String> windowKeys() {
    Set<String> keys = keys();
    keys.removeIf(key -> TERMINAL.matcher(key).matches());
    return keys;
  }

  String text(String key) {
    return texts.getProperty(key);
  }

  /** The keys in the order of the file, as often as they are there. */
  List<String> written() {
    return lines.stream()
        .filter(line -> line.matches("[^#\\s=][^=]*=.*"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  /** What is in {@code all} and not in {@code without}. */
  static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}
