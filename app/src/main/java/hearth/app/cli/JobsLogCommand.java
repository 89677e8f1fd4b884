package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs log}: what a job's driver writes. */
@Command(name = "log", description = "Print what a job's driver writes.")
final class JobsLogCommand extends JobsAction {
  private static final long PERIOD_MILLIS = 500;

  @Parameters(paramLabel = "ID", description = "The job.")
  String id = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is written from now on, until the job ends or Ctrl+C.")
  boolean follow;

  JobsLogCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    if (follow && common.json) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.logs.follow.json"), "");
    }
    JobSnapshot job = jobs.find(id);
    if (job.started() == null && !follow) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.jobs.nolog", job.id()), "");
    }
    if (common.json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("id", job.id());
      document.put("lines", text(jobs.service(), job.id()).lines().toList());
      out().println(CliJson.write(document));
    } else {
      print(jobs.service(), job.id());
    }
    return ExitCode.OK;
  }

  private static String text(JobService jobs, String job) throws IOException {
    try (InputStream log = jobs.log(job, 0)) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void print(JobService jobs, String job) throws IOException {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Interrupts.Guard guard = context().interrupts().guard(interrupted::countDown)) {
      long offset = 0;
      boolean over;
      do {
        over = !follow || hasEnded(jobs, job); // Asked first, so that its last lines are read.
        offset = copy(jobs, job, offset);
      } while (!over && !interrupted.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean hasEnded(JobService jobs, String job) {
    return jobs.job(job).map(now -> now.state().isFinal()).orElse(true);
  }

  /** A job that has not begun has no log yet. */
  private long copy(JobService jobs, String job, long offset) throws IOException {
    try (InputStream log = jobs.log(job, offset)) {
      long copied = log.transferTo(out());
      out().flush();
      return offset + copied;
    } catch (IOException e) {
      if (follow && !hasEnded(jobs, job)) {
        return offset;
      }
      throw e;
    }
  }
}
