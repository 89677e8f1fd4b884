package hearth.cluster.monitor;

/**
 * One step of a start or a stop, for staged progress.
 *
 * @param id stable key: {@code preflight}, {@code master}, {@code worker-1}, …, {@code ready}; a
 *     stop has the one step {@code stop}
 * @param state how far it is
 */
public record StartStep(String id, State state) {

  /** How far a step is. */
  public enum State {
    PENDING,
    ACTIVE,
    DONE,
    FAILED
  }
}
