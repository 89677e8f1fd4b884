package hearth.app.cli;

import hearth.app.text.DiskWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import java.util.Comparator;
import java.util.List;

/** Tells before jobs are submitted that a disk may become full; a person may still run them. */
final class DiskWarning {

  private DiskWarning() {}

  /** Says it once, of the job that has the least room, and of how many others. */
  static void tell(JobService jobs, List<JobDraft> drafts, Console console) {
    DiskWords words = new DiskWords(Messages.locale());
    List<DiskOutlook> shortOf =
        drafts.stream()
            .flatMap(draft -> jobs.disk(draft).join().stream())
            .filter(outlook -> outlook.missing() > 0)
            .sorted(Comparator.comparingLong(DiskOutlook::missing).reversed())
            .toList();
    if (shortOf.isEmpty()) {
      return;
    }
    String worst = words.shortage(shortOf.get(0)).orElseThrow();
    int others = shortOf.size() - 1;
    console
        .err()
        .println(others == 0 ? worst : Messages.text("cli.submit.disk.more", worst, others));
  }
}
