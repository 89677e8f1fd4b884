package hearth.cluster.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a tree in Newick: names, lengths, and names in quotes, of which two stand for one.
 * Underscores stay what they are.
 *
 * @see <a href="https://phylipweb.github.io/phylip/newick_doc.html">Olsen, interpretation of the
 *     "Newick's 8:45" tree format standard</a>
 */
final class NewickReader {

  /** Deeper trees than samples can be compared. */
  private static final int DEEPEST = 4000;

  private static final String ENDS_A_NAME = "(),:;'";
  private static final char QUOTE = '\'';

  private final String text;
  private int at;

  private NewickReader(String text) {
    this.text = text;
  }

  /** The tree of a text; empty when it is none. */
  static Optional<SampleTree> read(String text) {
    NewickReader reader = new NewickReader(text.strip());
    try {
      SampleTree tree = reader.node(0);
      reader.take(';');
      return reader.at == reader.text.length() ? Optional.of(tree) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SampleTree node(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    List<SampleTree> children = new ArrayList<>();
    if (here() == '(') {
      do {
        at++;
        children.add(node(depth + 1));
      } while (here() == ',');
      take(')');
    }
    String name = here() == QUOTE ? quoted() : plain();
    if (children.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException("a leaf without a name");
    }
    return new SampleTree(name, here() == ':' ? length() : 0, children);
  }

  private double length() {
    take(':');
    double length = Double.parseDouble(plain());
    if (!(length >= 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("a branch of no length");
    }
    return length;
  }

  private String plain() {
    int from = at;
    while (ENDS_A_NAME.indexOf(here()) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder name = new StringBuilder();
    boolean again = false;
    do {
      int end = text.indexOf(QUOTE, at + 1);
      if (end < 0) {
        throw new IllegalArgumentException("a quote without an end");
      }
      name.append(again ? String.valueOf(QUOTE) : "").append(text, at + 1, end);
      at = end + 1;
      again = true;
    } while (here() == QUOTE);
    return name.toString();
  }

  /** The next letter; behind the end, one that ends everything. */
  private char here() {
    return at < text.length() ? text.charAt(at) : ';';
  }

  private void take(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw new IllegalArgumentException(wanted + " is missing at letter " + at);
    }
    at++;
  }
}
