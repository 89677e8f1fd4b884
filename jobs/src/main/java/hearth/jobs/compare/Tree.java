package hearth.jobs.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A tree of samples.
 *
 * @param name of a leaf; empty inside the tree
 * @param length of the branch that leads to it
 * @param children none of a leaf
 */
public record Tree(String name, double length, List<Tree> children) {

  private static final int FIGURES = 6;

  /** What ends a name or means something in Newick. */
  private static final Pattern SPECIAL = Pattern.compile("[\\s()\\[\\]:;,']");

  public Tree {
    children = List.copyOf(children);
  }

  static Tree leaf(String name) {
    return new Tree(name, 0, List.of());
  }

  static Tree join(Tree... children) {
    return new Tree("", 0, List.of(children));
  }

  Tree at(double branch) {
    return new Tree(name, branch, children);
  }

  /**
   * The tree in one line of Newick, with lengths. A name with letters that mean something there is
   * put into quotes. Underscores are left as they are, though a strict reader takes them for
   * blanks: names of files are full of them, and programs that write trees do the same.
   *
   * @see <a href="https://phylipweb.github.io/phylip/newick_doc.html">Olsen, interpretation of the
   *     "Newick's 8:45" tree format standard</a>
   */
  public String newick() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.append(';').toString();
  }

  private void write(StringBuilder text) {
    if (!children.isEmpty()) {
      char before = '(';
      for (Tree child : children) {
        child.write(text.append(before));
        text.append(':').append(number(child.length));
        before = ',';
      }
      text.append(')');
    }
    text.append(SPECIAL.matcher(name).find() ? "'" + name.replace("'", "''") + "'" : name);
  }

  private static String number(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).round(new MathContext(FIGURES));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
