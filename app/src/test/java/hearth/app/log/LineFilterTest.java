package hearth.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFilterTest {

  @Test
  void textIsFoundInUpperAndLowerCaseAndMarkedEachTime() {
    LineFilter filter = LineFilter.text(" task ");

    assertThat(filter.test("Starting TASK 1")).isTrue();
    assertThat(filter.test("nothing")).isFalse();
    assertThat(filter.marks("task and Task"))
        .containsExactly(new LineFilter.Mark(0, 4), new LineFilter.Mark(9, 13));
  }

  @Test
  void textIsNoExpression() {
    LineFilter filter = LineFilter.text("a.c(");

    assertThat(filter.test("abc(")).isFalse();
    assertThat(filter.test("a.C(")).isTrue();
  }

  @Test
  void anExpressionIsFoundAnywhere() {
    LineFilter filter = LineFilter.expression("tid [0-9]+");

    assertThat(filter.test("(TID 42)")).isTrue();
    assertThat(filter.test("(TID x)")).isFalse();
    assertThat(filter.marks("(TID 42)")).containsExactly(new LineFilter.Mark(1, 7));
  }

  @Test
  void whatIsEmptyIsNotMarked() {
    assertThat(LineFilter.expression("x*").marks("abc")).isEmpty();
    assertThat(LineFilter.ALL.marks("abc")).isEmpty();
    assertThat(LineFilter.text("  ").isAll()).isTrue();
  }

  @Test
  void aWrongExpressionSaysSoAndHidesNothing() {
    LineFilter filter = LineFilter.expression("(");

    assertThat(filter.problem()).isNotBlank();
    assertThat(List.of("a", "")).allMatch(filter);
  }

  @ParameterizedTest
  @CsvSource({
    "26/11/21 14:00:00 ERROR Executor: out of memory, ERROR",
    "26/11/21 14:00:00 WARN Worker: slow, WARN",
    "26/11/21 14:00:00 INFO Worker: no ERROR at all here, PLAIN",
    "Caused by: java.io.IOException, ERROR",
    "'', PLAIN"
  })
  void theLevelStandsNearTheBeginning(String line, LogLevel level) {
    assertThat(LogLevel.of(line)).isEqualTo(level);
  }
}
