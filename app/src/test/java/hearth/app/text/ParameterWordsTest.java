package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import hearth.jobs.contract.Parameter.ChoiceParameter;
import hearth.jobs.contract.Parameter.DecimalParameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.contract.Parameter.FlagParameter;
import hearth.jobs.contract.Parameter.IntParameter;
import hearth.jobs.contract.Parameter.TextParameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a form says of wrong values, in each language. */
class ParameterWordsTest {
  private static final Parameter K = new IntParameter("k", "k", "", 1, 64000, 21);
  private static final Parameter RATE = new DecimalParameter("rate", "Rate", "", 0, 0.5, 0.1);
  private static final Parameter TREE =
      new ChoiceParameter(
          "tree",
          "Tree",
          "",
          List.of(new Choice("nj", "Joining"), new Choice("up", "UPGMA")),
          "nj");
  private static final Parameter NAME = new TextParameter("name", "Name", "", 3, "");
  private static final Parameter GENES = new FileParameter("genes", "Genes", "", List.of(), true);
  private static final Parameter BOTH = new FlagParameter("both", "Both", "", true);

  private static final Map<Parameter, String> WRONG =
      Map.of(K, "64001", RATE, "0,2", TREE, "x", NAME, "abcd", GENES, " ", BOTH, "maybe");

  @AfterEach
  void english() {
    Language.ENGLISH.speak();
  }

  @Test
  void aRightValueHasNoWords() {
    assertThat(ParameterWords.problem(K, "64000")).isEmpty();
    assertThat(ParameterWords.problem(RATE, "0.25")).isEmpty();
    assertThat(ParameterWords.problem(TREE, "up")).isEmpty();
    assertThat(ParameterWords.problem(GENES, "genes.fa")).isEmpty();
  }

  @Test
  void aWrongOneIsSaidWithItsLimitsInEveryLanguage() {
    assertThat(ParameterWords.problem(K, "64001"))
        .isEqualTo("k must be a whole number from 1 to 64000, not “64001”.");
    Language.GERMAN.speak();
    assertThat(ParameterWords.problem(K, "64001"))
        .isEqualTo("k muss eine ganze Zahl von 1 bis 64000 sein, nicht „64001“.");
    assertThat(ParameterWords.problem(RATE, "0,2")).contains("von 0 bis 0.5", "Punkt", "„0,2“");
    assertThat(ParameterWords.problem(TREE, "x")).contains("Joining · UPGMA");
    Language.CHINESE.speak();
    assertThat(ParameterWords.problem(K, "64001")).contains("1", "64000", "64001", "整数");
  }

  @Test
  void everyKindOfParameterHasWordsOfItsOwn() {
    for (Language language : Language.values()) {
      language.speak();
      assertThat(WRONG.entrySet())
          .extracting(wrong -> ParameterWords.problem(wrong.getKey(), wrong.getValue()))
          .doesNotHaveDuplicates()
          .allMatch(words -> !words.startsWith("parameter."))
          .noneMatch(String::isEmpty);
    }
  }
}
