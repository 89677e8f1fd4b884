package hearth.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTextTest {

  private static final List<Check> CHECKS =
      List.of(
          Check.pass("one", "All\twell."),
          Check.fail("two", "Off\nby one.", "Look."),
          Check.broken("three", new IOException("first line\nsecond")));

  @TempDir Path folder;

  @Test
  void aLineForEachCheck() throws IOException {
    StringWriter out = new StringWriter();
    CheckText.write(CHECKS, out);
    assertThat(out.toString())
        .isEqualTo(
            """
            check\toutcome\tevidence\twhat_to_do
            one\tpass\tAll well.\t
            two\tfail\tOff by one.\tLook.
            three\tfail\tThe check broke off: IOException: first line\tSee the driver's log, then \
            check the cluster again.
            """);
  }

  @Test
  void aLineForEachPartition() throws IOException {
    StringWriter out = new StringWriter();
    CheckText.writePartitions(
        List.of(new PartitionFact("worker-1", 7), new PartitionFact("worker\t2", 8)), out);
    assertThat(out.toString())
        .isEqualTo("partition\texecutor\trecords\n1\tworker-1\t7\n2\tworker 2\t8\n");
  }

  @Test
  void failuresComeFirst() {
    assertThat(CheckText.summary(CHECKS).toString()).isEqualTo("{failed=2, passed=1}");
    assertThat(CheckText.notes(CHECKS))
        .startsWith("2 of 3 checks failed: two, three.", "two: Off\nby one. Look.")
        .hasSize(3);
    assertThat(CheckText.notes(List.of(Check.pass("one", "Well."))))
        .containsExactly("No check failed.");
  }

  @Test
  void aDiskIsMeasuredAndLeftAsItWas() throws IOException {
    DiskSpeed speed = DiskSpeed.measure(folder.resolve("speed"), (2 << 20) + 5);
    assertThat(speed.bytes()).isEqualTo((2 << 20) + 5);
    assertThat(speed.writeNanos()).isPositive();
    assertThat(speed.writeRate()).isPositive();
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> DiskSpeed.measure(folder.resolve("none/speed"), 5))
        .isInstanceOf(IOException.class);
  }
}
