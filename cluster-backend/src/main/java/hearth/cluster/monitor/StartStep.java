package hearth.cluster.monitor;

/**
 * One step of a start or a stop, for staged progress.
 *
 * @param id stable key: {@code preflight}, {@code image}, {@code master}, {@code worker-1}, …,
 *     {@code ready}; a stop has the one step {@code stop}
 * @param state how far it is
 * @param detail what a long step does now, a few words; else empty
 */
public record StartStep(String id, State state, String detail) {

  /** A step without detail. */
  public StartStep(String id, State state) {
    this(id, state, "");
  }

  /** How far a step is. */
  public enum State {
    PENDING,
    ACTIVE,
    DONE,
    FAILED
  }
}
