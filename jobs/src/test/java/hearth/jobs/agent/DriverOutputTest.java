package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.spark.EventPrinter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriverOutputTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String WARNING = "2026-11-21 10:00:00.000 WARN TaskSetManager: Lost task";

  private final List<JobEvent> events = new ArrayList<>();
  private final StringWriter log = new StringWriter();
  private final DriverOutput output =
      new DriverOutput(events::add, log, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void eventsGoToTheStreamAndNotToTheLog() {
    JobEvent running = new JobEvent.Running(NOW, "app-1", null);
    output.accept(EventPrinter.PREFIX + ContractJson.line(running));
    assertThat(events).containsExactly(running);
    assertThat(log.toString()).isEmpty();
  }

  @Test
  void otherLinesGoToTheLog() {
    output.accept("hello");
    output.accept("hearth-events are nice");
    assertThat(log.toString()).isEqualTo("hello\nhearth-events are nice\n");
    assertThat(output.tail()).containsExactly("hello", "hearth-events are nice");
    assertThat(events).isEmpty();
  }

  @Test
  void aDamagedEventIsALineOfTheLog() {
    String cut = EventPrinter.PREFIX + "{\"event\":\"runn";
    output.accept(cut);
    assertThat(log.toString()).isEqualTo(cut + "\n");
  }

  @Test
  void anEventOfANewerDriverIsPassedOver() {
    output.accept(EventPrinter.PREFIX + "{\"event\":\"sleeping\"}");
    assertThat(events).isEmpty();
    assertThat(log.toString()).isEmpty();
  }

  @Test
  void theFinalEventIsKeptBack() {
    JobEvent.Failed failed =
        new JobEvent.Failed(NOW, Failure.of(FailureCause.BAD_INPUT, "Bad.", "Mend."), null);
    output.accept(EventPrinter.PREFIX + ContractJson.line(failed));
    output.accept(EventPrinter.PREFIX + ContractJson.line(new JobEvent.Finished(NOW)));
    assertThat(events).isEmpty();
    assertThat(output.failed()).contains(failed);
  }

  @Test
  void warningsAreShownAtABoundedRate() {
    IntStream.range(0, 1000).forEach(i -> output.accept(WARNING));
    assertThat(events).hasSize(NoteworthyLines.MOST_IN_PERIOD + 1);
    assertThat(events.get(0)).isEqualTo(new JobEvent.LogLine(NOW, "driver", WARNING));
    assertThat(((JobEvent.LogLine) events.get(NoteworthyLines.MOST_IN_PERIOD)).line())
        .contains("driver.log");
    assertThat(log.toString().lines()).hasSize(1000);
  }

  @Test
  void warningsAreShownAgainLater() {
    NoteworthyLines early = new NoteworthyLines(new Ticking());
    long shown = IntStream.range(0, 100).filter(i -> !early.events(WARNING).isEmpty()).count();
    assertThat(shown).isEqualTo(100);
  }

  @Test
  void onlyTheEndOfTheLogIsKept() {
    IntStream.range(0, 500).forEach(i -> output.accept("line " + i));
    assertThat(output.tail()).hasSizeLessThan(100).endsWith("line 499");
  }

  /** A clock that goes on by ten seconds whenever it is read. */
  private static final class Ticking extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(10));
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
