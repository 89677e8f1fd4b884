package hearth.app.metrics;

/** What is remembered of a person's choice of charts. */
public interface ChartMemory {

  /** How far back they reach. */
  Lookback lookback();

  /** Whether they are shown. */
  boolean isOpen();

  void remember(Lookback lookback, boolean open);
}
