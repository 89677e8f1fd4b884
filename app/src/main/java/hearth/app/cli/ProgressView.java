package hearth.app.cli;

import java.util.List;

/** Shows how far something is, on standard error. */
interface ProgressView extends AutoCloseable {

  /**
   * One moment of something.
   *
   * @param task what is under way, in a few words
   * @param fraction how much of it is done, 0 to 1
   * @param step which part of it runs now, or empty
   * @param detail what a person waits for besides, or empty
   * @param more what may be left out where there is little room, the most important first
   */
  record Moment(String task, double fraction, String step, String detail, List<String> more) {
    public Moment {
      more = List.copyOf(more);
    }

    public Moment(String task, double fraction, String step, String detail) {
      this(task, fraction, step, detail, List.of());
    }
  }

  void show(Moment moment);

  /** Ends the display and leaves the cursor on a new line. */
  @Override
  void close();

  /** Shows nothing. */
  static ProgressView none() {
    return new ProgressView() {
      @Override
      public void show(Moment moment) {}

      @Override
      public void close() {}
    };
  }

  /** A bar on a terminal, lines anywhere else. */
  static ProgressView on(Console console, boolean json) {
    return console.terminal() && !json
        ? new BarProgress(console.err(), System::nanoTime)
        : new LineProgress(console.err(), System::nanoTime);
  }
}
