package hearth.app;

import hearth.app.cli.SampleJobs;
import hearth.cluster.HearthHome;
import hearth.cluster.queue.JobDraft;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long a small job takes from the click to its result on a running cluster: with a driver of
 * its own, and in the session that the window keeps ready. CONTRIBUTING.md has the command. Figures
 * go to standard output.
 *
 * <p>Arguments: the engine, how many jobs of each sort, and in place of the sample a job type and
 * its files.
 */
public final class SessionBench {
  private static final PrintStream OUT = System.out;

  private SessionBench() {}

  public static void main(String[] args) throws Exception {
    int jobs = Integer.parseInt(args[1]);
    try (BenchFolder bench = BenchFolder.create();
        AppContext hearth = AppContext.open(new HearthHome(bench.path()), null, args[0])) {
      List<JobDraft> drafts = new ArrayList<>();
      if (args.length > 2) {
        drafts.add(
            new JobDraft(
                args[2],
                Map.of(),
                List.of(args).subList(3, args.length).stream().map(Path::of).toList()));
      } else {
        drafts.addAll(SampleJobs.demo(hearth.installation(), hearth.home()));
      }
      if (args[0].equals("docker")) {
        hearth.image().prepare(progress -> {});
      }
      hearth.cluster().start(hearth.profile().withWorkers(2)).join();
      try {
        for (int i = 0; i < jobs; i++) {
          run(hearth, drafts.get(i % drafts.size()), "own driver");
        }
        hearth.keepSession();
        TimeUnit.SECONDS.sleep(15);
        for (int i = 0; i < jobs; i++) {
          run(hearth, drafts.get(i % drafts.size()), "session");
        }
      } finally {
        hearth.cluster().stop().join();
      }
    }
  }

  private static void run(AppContext hearth, JobDraft draft, String how) throws Exception {
    long began = System.nanoTime();
    BenchJobs.run(hearth, draft);
    OUT.printf("%s, %s: %.2f s%n", how, draft.type(), (System.nanoTime() - began) / 1e9);
  }
}
