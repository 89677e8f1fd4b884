package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.queue.JobDetails.InputState;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checksums of inputs: noted after a job's end, once for each file, and only of what it was. */
class InputNotesTest extends JobServiceFixture {

  @Test
  void theContentIsNotedOnceTheJobHasEndedAndNotBefore() throws Exception {
    Path reads = write("reads.fa", ">r\nACGTACGT\n");
    JobSnapshot job = submit(reads);
    agentWrites(job, launching(job));
    awaitState(job, JobState.LAUNCHING);
    assertThat(only(job)).isEqualTo(new JobDetails.Input("reads.fa", 12, null, InputState.SAME));
    assertThat(only(job).isToBeRead()).isTrue();
    String request = Files.readString(file(job, "job.json"));

    end(job);

    JobDetails.Input noted = awaitNoted(job);
    assertThat(noted.sha256()).isEqualTo(sha256(reads));
    assertThat(noted.state()).isEqualTo(InputState.SAME);
    assertThat(file(job, "job.json")).as("the driver's own").hasContent(request);
  }

  @Test
  void whatHappensToAFileLaterIsSaid() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    String before = sha256(reads);
    JobSnapshot job = submit(reads);
    end(job);
    awaitNoted(job);

    touch(reads);
    assertThat(only(job))
        .isEqualTo(new JobDetails.Input("reads.fa", 8, before, InputState.CHANGED));
    Files.delete(reads);
    assertThat(only(job)).isEqualTo(new JobDetails.Input("reads.fa", 8, before, InputState.GONE));
  }

  /** What is there now is not what was computed from. */
  @Test
  void ofAFileThatWasChangedMeanwhileNoChecksumIsNoted() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    JobSnapshot job = submit(reads);
    write("reads.fa", ">r\nTTTT\n");
    touch(reads);
    end(job);

    await().atMost(PATIENCE).until(() -> Files.exists(file(job, "input-checksums.json")));

    assertThat(only(job)).isEqualTo(new JobDetails.Input("reads.fa", 8, null, InputState.CHANGED));
    assertThat(only(job).isToBeRead()).isFalse();
  }

  @Test
  void aFileIsReadOnceAsLongAsItIsTheSame() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    JobSnapshot first = submit(reads);
    end(first);
    awaitNoted(first);
    FileTime date = Files.getLastModifiedTime(reads);
    // Of the same size and date: whoever reads it again would notice.
    Files.writeString(reads, ">r\nGGGG\n");
    Files.setLastModifiedTime(reads, date);

    JobSnapshot again = submit(reads);
    end(again);

    assertThat(awaitNoted(again).sha256()).isEqualTo(awaitNoted(first).sha256());
    assertThat(awaitNoted(again).sha256()).isNotEqualTo(sha256(reads));
  }

  @Test
  void nothingIsReadWhileAnotherJobIsOpen() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    JobSnapshot first = submit(reads);
    JobSnapshot other = submit(write("other.fa", ">r\nACGTT\n"));
    end(first);
    agentWrites(other, launching(other));
    awaitState(other, JobState.LAUNCHING);
    assertThat(only(first).sha256()).isNull();

    end(other);

    assertThat(awaitNoted(first).sha256()).isEqualTo(sha256(reads));
    assertThat(awaitNoted(other).sha256()).isNotNull();
  }

  @Test
  void oneThatIsHeldKeepsNobodyFromReading() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    JobDraft held =
        new JobDraft(
            "kmer-spectrum", Map.of("k", "11"), List.of(reads), QueueOptions.USUAL.withHeld(true));
    service.submit(held).join();
    JobSnapshot job = submit(reads);
    end(job);

    assertThat(awaitNoted(job).sha256()).isEqualTo(sha256(reads));
  }

  @Test
  void anotherHearthNotesWhatThisOneLeft() throws Exception {
    Path reads = write("reads.fa", ">r\nACGT\n");
    JobSnapshot job = submit(reads);
    service.close();
    agentWrites(job, launching(job));
    agentWrites(job, finished());
    reopen(TWO);
    service.recover().join();
    service.close();
    FakeEngine engine = new FakeEngine(world, folder.resolve("results"));
    try (PastStore list = new PastStore(folder.resolve("jobs.db"));
        InputNotes notes = new InputNotes(list, engine, () -> TWO, Duration.ofMillis(1))) {
      await().atMost(PATIENCE).until(() -> Files.exists(file(job, "input-checksums.json")));
    }

    JobDetails details = DetailsReader.read(engine.results(TWO), job.id());
    assertThat(details.inputs())
        .extracting(JobDetails.Input::sha256)
        .containsExactly(sha256(reads));
  }

  /** A command that has its result does not stay for the checksum of a large file. */
  @Test
  void theEndOfHearthEndsReading() throws Exception {
    Path reads = write("reads.fa", ">r\n" + "ACGT".repeat(1 << 19) + "\n");
    try (RandomAccessFile sparse = new RandomAccessFile(reads.toFile(), "rw")) {
      sparse.setLength(256L << 30);
    }
    end(submit(reads));
    await().atMost(PATIENCE).until(() -> reader().isPresent());

    service.close();

    assertThat(reader()).isEmpty();
  }

  /** The thread that reads a file now, if one does. */
  private static Optional<Thread> reader() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            entry ->
                Arrays.stream(entry.getValue())
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals(InputNotes.class.getName())
                                && frame.getMethodName().equals("read")))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Test
  void filesOfParametersAreInputsToo() throws Exception {
    Path genes = write("genes.gff3", "##gff-version 3\ns\tx\tCDS\t1\t3\t.\t+\t0\tID=a\n");
    JobSnapshot job =
        service
            .submit(new JobDraft("annotated", Map.of("genes", genes.toString()), List.of()))
            .join();
    end(job);

    assertThat(awaitNoted(job).sha256()).isEqualTo(sha256(genes));
  }

  /** Requests of earlier versions do not say when a file was changed last. */
  @Test
  void ofOlderRequestsNobodyKnows() {
    JobInput old = new JobInput(genome().toString(), "genome.fa", 8);
    assertThat(InputState.of(old)).isEqualTo(InputState.UNKNOWN);
  }

  private JobSnapshot submit(Path input) {
    return service.submit(new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(input))).join();
  }

  /** Plays the agent; a job that waits is launched once the others have ended. */
  private void end(JobSnapshot job) throws IOException {
    await().atMost(PATIENCE).until(() -> latest(job).state() != JobState.QUEUED);
    agentWrites(job, launching(job));
    agentWrites(job, finished());
    world.endDriver(job.id(), 0);
    awaitState(job, JobState.FINISHED);
  }

  private JobDetails.Input only(JobSnapshot job) throws IOException {
    List<JobDetails.Input> inputs = service.details(job.id()).inputs();
    assertThat(inputs).hasSize(1);
    return inputs.get(0);
  }

  private JobDetails.Input awaitNoted(JobSnapshot job) {
    return await().atMost(PATIENCE).until(() -> only(job), input -> input.sha256() != null);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** A minute later. */
  private static void touch(Path file) throws IOException {
    Instant before = Files.getLastModifiedTime(file).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(60)));
  }

  /** By the JDK alone. */
  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
