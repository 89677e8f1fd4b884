package hearth.cluster.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is foretold of runs that Hearth made on the embedded engine, one after the other on a
 * computer with two cores that others used too: genomes of Escherichia coli, once to thirty-two
 * times. Of each run the type, k, the bytes, the cores, the seconds, and when which fraction was
 * done. Each is foretold from all others of its type.
 */
class RecordedRunsTest {

  @Test
  void fourOfFiveAreWithinTheRangeBeforeTheyBegin() throws IOException {
    int within = 0;
    int cases = 0;
    for (List<PastRun> runs : recorded().values()) {
      for (PastRun run : runs) {
        Forecast forecast = fromOthers(runs, run);
        within += Coverage.holds(forecast.total(), run.seconds()) ? 1 : 0;
        cases++;
      }
    }
    assertThat(cases).isGreaterThan(60);
    Coverage.requireNear80(within, cases, 0);
  }

  @Test
  void andWhileTheyRun() throws IOException {
    for (double share : new double[] {0.2, 0.4, 0.6, 0.8, 0.9}) {
      int within = 0;
      int cases = 0;
      for (List<PastRun> runs : recorded().values()) {
        for (PastRun run : runs) {
          boolean holds = Coverage.holdsLater(fromOthers(runs, run), run, run.seconds() * share);
          within += holds ? 1 : 0;
          cases++;
        }
      }
      Coverage.requireNear80(within, cases, 0);
    }
  }

  @Test
  void theRangeGetsNarrower() throws IOException {
    double atBegin = 0;
    double late = 0;
    for (List<PastRun> runs : recorded().values()) {
      for (PastRun run : runs) {
        Forecast forecast = fromOthers(runs, run);
        atBegin += Coverage.seconds(forecast.total());
        late += Coverage.seconds(Coverage.later(forecast, run, run.seconds() * 0.8));
      }
    }
    assertThat(late).isLessThan(atBegin * 0.65);
  }

  private static Forecast fromOthers(List<PastRun> runs, PastRun run) {
    List<PastRun> others = runs.stream().filter(other -> !other.equals(run)).toList();
    assertThat(others).hasSize(runs.size() - 1);
    return Forecast.of(others, run.work()).orElseThrow();
  }

  private static Map<String, List<PastRun>> recorded() throws IOException {
    Map<String, List<PastRun>> runs = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RecordedRunsTest.class.getResourceAsStream("recorded-runs.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] cells = line.split("\t");
        runs.computeIfAbsent(cells[0], type -> new ArrayList<>()).add(run(cells));
      }
    }
    return runs;
  }

  private static PastRun run(String[] cells) {
    double seconds = Double.parseDouble(cells[4]);
    List<ProgressCurve.Point> points =
        Stream.of(cells[5].split(" "))
            .map(point -> point.split(":"))
            .map(
                point ->
                    new ProgressCurve.Point(
                        Double.parseDouble(point[0]), Double.parseDouble(point[1])))
            .toList();
    return new PastRun(
        new Work(
            Double.parseDouble(cells[2]), Integer.parseInt(cells[3]), false, Map.of("k", cells[1])),
        seconds,
        ProgressCurve.of(points, seconds));
  }
}
