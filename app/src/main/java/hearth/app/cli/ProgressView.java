package hearth.app.cli;

/** Shows how far something is, on standard error. */
interface ProgressView extends AutoCloseable {

  /**
   * Shows a moment.
   *
   * @param task what is under way, in a few words
   * @param fraction how much of it is done, 0 to 1
   * @param detail what happens just now, or empty
   */
  void show(String task, double fraction, String detail);

  /** Ends the display and leaves the cursor on a new line. */
  @Override
  void close();

  /** A bar on a terminal, lines anywhere else. */
  static ProgressView on(Console console, boolean json) {
    return console.terminal() && !json
        ? new BarProgress(console.err(), System::nanoTime)
        : new LineProgress(console.err(), System::nanoTime);
  }
}
