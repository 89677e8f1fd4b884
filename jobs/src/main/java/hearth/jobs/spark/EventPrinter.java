package hearth.jobs.spark;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Tells the agent events: each is a line of the driver's standard output, {@link #PREFIX} and the
 * event as JSON. The agent copies them to the attempt's stream.
 */
public final class EventPrinter implements Consumer<JobEvent> {

  /** Starts every line that is an event. */
  public static final String PREFIX = "hearth-event ";

  private final PrintStream out;

  public EventPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(JobEvent event) {
    // One call, so that lines of several threads do not mix.
    out.print(PREFIX + ContractJson.line(event) + "\n");
    out.flush();
  }
}
