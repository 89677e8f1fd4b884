package hearth.jobs.agent;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.spark.EventPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what a driver prints: its events go to the stream, all else to the log, and lines of the
 * log that a person should see to both. How the attempt ended is for the agent to say, so a final
 * event of the driver is kept back.
 */
final class DriverOutput implements Consumer<String> {

  private static final int TAIL_LINES = 60;

  private final Consumer<JobEvent> events;
  private final Writer log;
  private final NoteworthyLines noteworthy;
  private final Deque<String> tail = new ArrayDeque<>();
  private @Nullable JobEvent ended;

  DriverOutput(Consumer<JobEvent> events, Writer log, Clock clock) {
    this.events = events;
    this.log = log;
    this.noteworthy = new NoteworthyLines(clock);
  }

  @Override
  public void accept(String line) {
    if (!line.startsWith(EventPrinter.PREFIX) || !acceptEvent(line)) {
      acceptLog(line);
    }
  }

  /** The driver's own word on how the job ended. */
  Optional<JobEvent> ended() {
    return Optional.ofNullable(ended);
  }

  /** What the driver itself said about its failure. */
  Optional<JobEvent.Failed> failed() {
    return ended instanceof JobEvent.Failed failed ? Optional.of(failed) : Optional.empty();
  }

  /** The last lines of the log. */
  List<String> tail() {
    return List.copyOf(tail);
  }

  private boolean acceptEvent(String line) {
    JobEvent event;
    try {
      event = ContractJson.event(line.substring(EventPrinter.PREFIX.length()));
    } catch (ContractException e) {
      return false; // Printed by someone else, or cut off when the driver was killed.
    }
    if (event.isFinal()) {
      ended = ended == null ? event : ended;
    } else if (!(event instanceof JobEvent.Unknown)) {
      events.accept(event);
    }
    return true;
  }

  private void acceptLog(String line) {
    try {
      log.write(line);
      log.write('\n');
      log.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The driver's log cannot be written", e);
    }
    if (tail.size() == TAIL_LINES) {
      tail.removeFirst();
    }
    tail.addLast(line);
    noteworthy.events(line).forEach(events);
  }
}
