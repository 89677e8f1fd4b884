package hearth.cluster.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.FolderResultStore;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStreamTest {

  private static final Instant T = Instant.parse("2026-11-21T14:35:01Z");
  private static final JobEvent QUEUED = new JobEvent.Queued(T);
  private static final JobEvent LINE = new JobEvent.LogLine(T, "driver", "größer");
  private static final JobEvent FINISHED = new JobEvent.Finished(T);

  @TempDir Path folder;
  private Path file;
  private EventStream stream;

  @BeforeEach
  void setUp() throws IOException {
    file = Files.createDirectories(folder.resolve("j")).resolve("events-1.jsonl");
    stream = new EventStream(new FolderResultStore(folder), "j", 1);
  }

  @Test
  void beforeTheAgentWroteThereIsNothing() throws IOException {
    assertThat(stream.poll()).isEmpty();
  }

  @Test
  void givesEachEventOnce() throws IOException {
    write(line(QUEUED) + line(LINE));
    assertThat(stream.poll()).containsExactly(QUEUED, LINE);
    assertThat(stream.poll()).isEmpty();

    write(line(FINISHED));
    assertThat(stream.poll()).containsExactly(FINISHED);
  }

  @Test
  void isTheSameHoweverTheBytesArrive() throws IOException {
    byte[] bytes = (line(QUEUED) + line(LINE) + line(FINISHED)).getBytes(UTF_8);
    List<JobEvent> events = new ArrayList<>();
    for (int end = 0; end <= bytes.length; end++) {
      Files.write(file, Arrays.copyOf(bytes, end));
      events.addAll(stream.poll());
    }

    assertThat(events).containsExactly(QUEUED, LINE, FINISHED);
  }

  @Test
  void aLineThatIsNoEventBecomesALogLineAndTheRestIsRead() throws IOException {
    write("{\"at\":7}\n\nnonsense\n" + line(FINISHED));

    List<JobEvent> events = stream.poll();

    assertThat(events).hasSize(3).endsWith(FINISHED);
    assertThat(events.subList(0, 2)).allMatch(JobEvent.LogLine.class::isInstance);
  }

  @Test
  void anEventOfANewerHearthIsPassedOver() throws IOException {
    write(line(QUEUED) + "{\"event\":\"from-the-future\",\"at\":[]}\n" + line(FINISHED));

    assertThat(stream.poll()).containsExactly(QUEUED, FINISHED);
  }

  @Test
  void aStreamOfANewerVersionSaysSo() throws IOException {
    write(line(new JobEvent.Launching(T, 2, "j", 1, 1)));

    assertThat(stream.poll())
        .singleElement()
        .isInstanceOfSatisfying(
            JobEvent.LogLine.class,
            log -> assertThat(log.line()).contains("version 2", "newer Hearth"));
  }

  @Test
  void anAddedVerdictReplacesHalfALine() throws IOException {
    write(line(QUEUED) + "{\"event\":\"fin");
    assertThat(stream.poll()).containsExactly(QUEUED);

    stream.append(FINISHED);

    assertThat(stream.poll()).containsExactly(FINISHED);
    assertThat(file).hasContent(line(QUEUED) + line(FINISHED));
  }

  @Test
  void aVerdictMayBeTheFirstEvent() throws IOException {
    stream.append(FINISHED);

    assertThat(stream.poll()).containsExactly(FINISHED);
  }

  private static String line(JobEvent event) {
    return ContractJson.line(event) + "\n";
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
