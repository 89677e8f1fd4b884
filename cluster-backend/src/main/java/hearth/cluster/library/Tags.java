package hearth.cluster.library;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags as a person types them: words, parted by commas. */
public final class Tags {

  /** Longer ones are cut. */
  public static final int MOST_LETTERS = 40;

  private static final Pattern COMMAS = Pattern.compile("[,;，、；\\n]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Tags() {}

  /** The tags of a typed line; the same one in capitals is one, as it was typed first. */
  public static List<String> of(String typed) {
    return sorted(COMMAS.splitAsStream(typed).toList());
  }

  /** Tags in alphabetical order, each once, without needless spaces. */
  static List<String> sorted(Collection<String> tags) {
    TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    tags.stream().flatMap(Tags::plain).forEach(all::add);
    return List.copyOf(all);
  }

  private static Stream<String> plain(String tag) {
    String words = SPACES.matcher(tag.strip()).replaceAll(" ");
    String cut = words.substring(0, Math.min(words.length(), MOST_LETTERS)).strip();
    return cut.isEmpty() ? Stream.empty() : Stream.of(cut);
  }
}
