package hearth.cluster.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.catalogue.ExampleJob;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.OwnJob;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person's own program on child processes: confirmed, run, its files a result; and failing. */
class EmbeddedOwnProgramIT extends WholeBackendFixture {

  @Test
  void aProgramIsConfirmedAndRuns() throws Exception {
    Path input = Files.writeString(folder.resolve("in.txt"), "AAAA\nCC\nGGGGGG\n");
    StoredJob added = hearth.jobs.ownJobs().add(ExampleJob.make(folder), PlainProgram.NOTHING);
    JobDraft draft = new JobDraft("long-reads", Map.of("least", "4"), List.of(input));
    assertThat(hearth.jobs.check(draft))
        .extracting(DraftProblem::field)
        .containsExactly(DraftProblem.TYPE);
    hearth.jobs.ownJobs().confirm(added);
    hearth.cluster.start(OpenHearth.PROFILE).join();

    JobSnapshot job = awaitFinished(hearth.jobs.submit(draft).join().id());

    Path result = home().resolve("results").resolve(job.id());
    assertThat(result.resolve("long.tsv")).hasContent("file\tlines\nin.txt\t2\n");
    assertThat(result.resolve("manifest.json")).content().contains(OwnJob.RESULT_KIND);

    JobDraft missing =
        new JobDraft("long-reads", Map.of("least", "1"), List.of(folder.resolve("in.txt")));
    Files.delete(added.program());
    Files.write(added.program(), "no jar".getBytes(StandardCharsets.UTF_8));
    hearth.jobs.ownJobs().confirm(hearth.jobs.ownJobs().own("long-reads").orElseThrow());
    String failing = hearth.jobs.submit(missing).join().id();
    JobSnapshot failed =
        await().atMost(PATIENCE).until(() -> latest(failing), ended -> ended.state().isFinal());
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.failure())
        .satisfies(
            failure ->
                assertThat(failure.message())
                    .startsWith(
                        "long-reads.jar has no class LongReads with a public main method."));
    hearth.cluster.stop().join();
  }
}
