package hearth.jobs.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStreamTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void writesEveryLineAtOnceAndNothingAfterTheFinalEvent() throws IOException {
    Path path = folder.resolve("events-1.jsonl");
    try (EventStream stream = new EventStream(path, new PrintStream(out, true, UTF_8))) {
      stream.write(new JobEvent.Waiting(NOW, "Busy."));
      assertThat(Files.readAllLines(path)).hasSize(1);
      stream.write(new JobEvent.Cancelled(NOW));
      stream.write(new JobEvent.Finished(NOW));
    }
    assertThat(Files.readAllLines(path).stream().map(ContractJson::event))
        .containsExactly(new JobEvent.Waiting(NOW, "Busy."), new JobEvent.Cancelled(NOW));
    assertThat(out.toString(UTF_8)).isEqualTo(Files.readString(path));
  }
}
