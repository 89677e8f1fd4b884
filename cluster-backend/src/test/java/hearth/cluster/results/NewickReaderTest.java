package hearth.cluster.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewickReaderTest {

  @Property(tries = 200)
  void readsWhatWasWritten(@ForAll("trees") SampleTree tree) {
    assertThat(NewickReader.read(newick(tree) + ";\n")).contains(tree);
  }

  @Provide
  Arbitrary<SampleTree> trees() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("ab_ '(),:;[]é").ofMinLength(1).ofMaxLength(6);
    Arbitrary<Double> lengths = Arbitraries.doubles().between(0, 10).ofScale(4);
    Arbitrary<SampleTree> leaves =
        names.flatMap(name -> lengths.map(length -> new SampleTree(name, length, List.of())));
    return Arbitraries.recursive(
            () -> leaves,
            inner ->
                inner
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .flatMap(below -> lengths.map(length -> new SampleTree("", length, below))),
            0,
            4)
        .map(tree -> new SampleTree(tree.name(), 0, tree.children()));
  }

  private static String newick(SampleTree tree) {
    StringBuilder text = new StringBuilder();
    if (!tree.isLeaf()) {
      char before = '(';
      for (SampleTree child : tree.children()) {
        text.append(before).append(newick(child)).append(':').append(child.length());
        before = ',';
      }
      text.append(')');
    }
    return text + (tree.isLeaf() ? "'" + tree.name().replace("'", "''") + "'" : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "(a,b)",
        "(a,b;",
        "(a,);",
        "(a:x,b);",
        "(a:-1,b);",
        "(a:NaN,b);",
        "('a,b);",
        "(a,b);(c,d);",
        "name\t1"
      })
  void whatIsNoTreeIsNone(String text) {
    assertThat(NewickReader.read(text)).isEmpty();
  }
}
