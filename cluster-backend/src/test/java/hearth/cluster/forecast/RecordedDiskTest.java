package hearth.cluster.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.DiskNeeds;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is foretold of the disk, held against runs that Hearth made on the embedded engine: genomes
 * of Escherichia coli, once to eight times, each twice. Of each run the type, its parameters that
 * were no defaults, the bytes of the input, those that its tasks wrote to local disks, and those of
 * its directory.
 */
class RecordedDiskTest {

  /** Less is not worth foretelling. */
  private static final long SLACK = 100_000;

  @Test
  void noRunTookMoreThanItsTypeStates() throws IOException {
    List<Run> runs = recorded();
    assertThat(runs).hasSizeGreaterThan(25);
    for (Run run : runs) {
      DiskNeeds most = DiskNeeds.of(run.request(), (long) run.use().textBytes()).orElseThrow();
      assertThat(run.use().temporaryBytes())
          .as("%s", run)
          .isLessThanOrEqualTo(most.temporaryBytes());
      assertThat(run.use().resultBytes()).as("%s", run).isLessThanOrEqualTo(most.resultBytes());
    }
  }

  /** Each from the others with the same parameters. */
  @Test
  void fourOfFiveAreWithinARangeThatIsWorthReading() throws IOException {
    int within = 0;
    int cases = 0;
    for (List<Run> group :
        recorded().stream()
            .collect(Collectors.groupingBy(run -> run.type() + run.use().parameters()))
            .values()) {
      if (group.size() <= Forecast.FEWEST) {
        continue;
      }
      for (Run run : group) {
        List<PastUse> others =
            group.stream().filter(other -> other.line() != run.line()).map(Run::use).toList();
        PastUse use = run.use();
        DiskForecast told =
            DiskForecast.of(others, new Work(use.textBytes(), 1, false, use.parameters()), null)
                .orElseThrow();
        within += holds(told.temporary(), use.temporaryBytes()) ? 1 : 0;
        within += holds(told.result(), use.resultBytes()) ? 1 : 0;
        cases += 2;
        assertThat(told.temporary().high())
            .as("%s", run)
            .isLessThan(2 * use.temporaryBytes() + SLACK);
        assertThat(told.result().high()).as("%s", run).isLessThan(2 * use.resultBytes());
      }
    }
    assertThat(cases).isGreaterThan(40);
    assertThat(within).isGreaterThanOrEqualTo(cases * 4 / 5);
  }

  private static boolean holds(DiskRange range, long bytes) {
    return range.low() <= bytes && bytes <= range.high();
  }

  /**
   * One line of the file.
   *
   * @param line its number
   */
  private record Run(int line, String type, PastUse use) {
    JobRequest request() {
      return new JobRequest(
          JobRequest.SCHEMA,
          "j",
          type,
          1,
          use.parameters(),
          List.of(new JobInput("/data/e.fa", "e.fa", (long) use.textBytes())),
          "c",
          Instant.EPOCH,
          Map.of());
    }
  }

  private static List<Run> recorded() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RecordedDiskTest.class.getResourceAsStream("recorded-disk.tsv")),
                StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      return Stream.iterate(0, number -> number < all.size(), number -> number + 1)
          .map(number -> run(number, all.get(number).split("\t")))
          .toList();
    }
  }

  private static Run run(int line, String[] cells) {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : cells[1].split(" ")) {
      String[] parts = parameter.split("=");
      if (parts.length == 2) {
        parameters.put(parts[0], parts[1]);
      }
    }
    return new Run(
        line,
        cells[0],
        new PastUse(
            Double.parseDouble(cells[2]),
            parameters,
            Long.parseLong(cells[3]),
            Long.parseLong(cells[4])));
  }
}
