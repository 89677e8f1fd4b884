package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A driver whose temporary files are on a disk of a few MB. The disk is made of memory and in a
 * namespace of its own, so no other process sees it, and it goes away with the driver.
 */
class FullDiskTest {

  /** Mounts the disk, runs the driver, and then lists what the driver left on it. */
  private static final String INSIDE =
      "mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" || exit 99; disk=$0; shift; \"$@\"; code=$?;"
          + " find \"$disk\" -type f >&2; exit $code";

  @TempDir Path folder;
  private Path disk;
  private Path results;

  @BeforeEach
  void makeFolders() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    results = Files.createDirectory(folder.resolve("results"));
    boolean possible = mayMount();
    if ("true".equals(System.getenv("CI")) && !possible) {
      throw new IllegalStateException("CI must be able to mount a disk in a namespace");
    }
    assumeTrue(possible, "Skipped: no disk can be mounted in a namespace here");
  }

  /** The shuffle takes 1.3 MB, and after it the counts of one of 16 partitions 1.5 MB. */
  @Test
  void countsThatDoNotFitAreTold() throws Exception {
    Failure failure = failureOnDiskOf("2560k");

    assertThat(failure.cause()).isEqualTo(FailureCause.DISK_FULL);
    assertThat(failure.message())
        .startsWith("The disk is full: counts that need more than the memory for them did not fit")
        .contains("in " + disk)
        .contains("of the disk's 3 MB are free");
    assertThat(failure.remedy()).contains("unpacked sequences");
  }

  @Test
  void aShuffleThatDoesNotFitIsTold() throws Exception {
    Failure failure = failureOnDiskOf("1m");

    assertThat(failure.cause()).isEqualTo(FailureCause.DISK_FULL);
    assertThat(failure.message()).contains("The disk is full");
    assertThat(failure.remedy()).contains("unpacked sequences");
  }

  private Failure failureOnDiskOf(String size) throws Exception {
    Process driver =
        new DriverProcess(results, "local[2,4]", disk, onDiskOf(size).toArray(String[]::new))
            .with(JobConf.COUNTING_BYTES, "1")
            .with(JobConf.SPLIT_BYTES, "100000")
            .start(genome(), 21, ProcessHandle.current().pid());
    List<JobEvent> events = DriverProcess.events(driver);
    String log = Files.readString(results.resolve("driver.log"));
    assertThat(driver.waitFor()).as(log).isEqualTo(JobRun.FAILED);
    assertThat(log.lines().filter(line -> line.startsWith(disk.toString())))
        .as("files left")
        .isEmpty();
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files)
          .extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactlyInAnyOrder("job.json", "driver.log");
    }
    assertThat(events.get(events.size() - 1)).isInstanceOf(JobEvent.Failed.class);
    return ((JobEvent.Failed) events.get(events.size() - 1)).failure();
  }

  /** A million bases at random, so nearly as many different k-mers. */
  private Path genome() throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder(">a\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append("ACGT".charAt(random.nextInt(4)));
    }
    return Files.writeString(folder.resolve("a.fa"), text.append('\n'));
  }

  /** The command behind which another one is run. */
  private List<String> onDiskOf(String size) {
    return List.of(
        "unshare", "--map-root-user", "--mount", "sh", "-c", INSIDE, disk.toString(), size);
  }

  private boolean mayMount() throws InterruptedException {
    List<String> command = new ArrayList<>(onDiskOf("1m"));
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }
}
