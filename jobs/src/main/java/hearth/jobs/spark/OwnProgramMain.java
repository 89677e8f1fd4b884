package hearth.jobs.spark;

import hearth.jobs.contract.OwnJob;
import java.util.List;

/**
 * The driver's main class for a person's own program ({@link OwnJob}): runs it and makes what it
 * wrote the job's result. Arguments and exit codes are those of {@link JobMain}.
 */
public final class OwnProgramMain {

  private OwnProgramMain() {}

  public static void main(String[] arguments) {
    AgentWatch.startIfNamed(AgentWatch.daemonTimer("hearth-agent-watch"));
    System.exit(new OwnProgramRun(new EventPrinter(System.out)).run(List.of(arguments)));
  }
}
