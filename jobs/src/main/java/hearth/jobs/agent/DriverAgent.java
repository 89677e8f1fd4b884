package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Main class of the agent, which starts a driver and follows it: one attempt at a job, or a
 * session.
 *
 * <p>Argument: the path of an {@link AttemptPlan}. Exit codes: 0 the job finished, 1 it failed, 2
 * the agent was called wrongly, 143 it was cancelled.
 */
public final class DriverAgent {

  private static final int CALLED_WRONGLY = 2;

  private DriverAgent() {}

  /** See the class. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("The agent needs one argument: the path of an attempt plan.");
      return CALLED_WRONGLY;
    }
    AgentRun run;
    try {
      AttemptPlan plan = ContractJson.plan(Files.readString(Path.of(arguments[0])));
      run = plan.session() ? new SessionRun(plan, System.out) : new AttemptRun(plan, System.out);
    } catch (IOException | ContractException e) {
      System.err.println("The attempt cannot begin: " + e);
      return CALLED_WRONGLY;
    }
    // SIGTERM runs this hook, and the JVM then exits with 143 whatever happens here.
    Runtime.getRuntime().addShutdownHook(new Thread(run::cancel, "hearth-cancel"));
    return run.toEnd();
  }
}
