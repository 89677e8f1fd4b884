package hearth.jobs.spark;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.PrintStream;
import java.util.Locale;
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
    out.print(PREFIX + plain(ContractJson.line(event)) + "\n");
    out.flush();
  }

  /**
   * JSON in ASCII, which every reader takes for the same. Standard output is written in the
   * encoding of this computer's language setting, and that may not have all letters of a file name.
   */
  private static String plain(String json) {
    StringBuilder ascii = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char letter = json.charAt(i);
      if (letter < 0x7f) {
        ascii.append(letter);
      } else {
        ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      }
    }
    return ascii.toString();
  }
}
