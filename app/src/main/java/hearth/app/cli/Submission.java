package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts jobs into the queue and says which they are. */
final class Submission {

  private Submission() {}

  /**
   * Checks all drafts before it submits any.
   *
   * @throws hearth.cluster.queue.JobRejected when one has problems
   * @throws CliFailure when a parameter is wrong
   */
  static void run(Backend backend, List<JobDraft> drafts, Console console, boolean json) {
    for (JobDraft draft : drafts) {
      JobDescriptor type = JobTypes.require(backend.jobs().catalogue(), draft.type());
      JobTypes.check(type, draft.parameters(), draft.inputs());
      JobRunner.check(backend.jobs(), draft);
    }
    DiskWarning.tell(backend.jobs(), drafts, console);
    List<JobSnapshot> submitted = new ArrayList<>();
    for (JobDraft draft : drafts) {
      JobSnapshot job = backend.jobs().submit(draft).join();
      submitted.add(job);
      if (!json) {
        console.out().println(job.id());
      }
    }
    if (json) {
      console
          .out()
          .println(CliJson.write(Map.of("jobs", submitted.stream().map(JobDocument::of).toList())));
      return;
    }
    long queued = submitted.stream().filter(job -> job.state() == JobState.QUEUED).count();
    if (queued > 0) {
      console.err().println(Messages.text("cli.submit.queued", queued));
    }
  }
}
