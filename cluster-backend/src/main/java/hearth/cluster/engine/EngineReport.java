package hearth.cluster.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look for an engine found.
 *
 * @param places where it was looked for, in order, up to the one that answered
 * @param installed whether the engine's program is on this computer
 * @param answer what the engine said, or null when none answered
 */
public record EngineReport(List<Place> places, boolean installed, @Nullable Answer answer) {

  public EngineReport {
    places = List.copyOf(places);
  }

  /** How a place reacted. */
  public enum Outcome {
    ANSWERS,
    /** Nothing is there. */
    ABSENT,
    /** A socket is there, and nobody listens. */
    REFUSED,
    /** This user may not use it. */
    DENIED,
    /** Something else went wrong. */
    FAILED
  }

  /**
   * A place where the engine may be.
   *
   * @param address such as {@code unix:///var/run/docker.sock}
   * @param source how it is known, in words
   * @param chosen whether somebody chose it: then no other place counts
   * @param outcome how it reacted
   * @param detail in the system's own words, or empty
   */
  public record Place(
      String address, String source, boolean chosen, Outcome outcome, String detail) {}

  /**
   * What an engine said.
   *
   * @param version its version
   * @param system the system that its containers run on
   * @param cores processors that it has
   * @param memoryBytes memory that it has
   * @param clock the time by its clock, or null when it does not tell
   * @param asked the time by ours when it was asked
   * @param proxy the proxy through which it pulls images, or empty
   * @param root the folder where it keeps images and volumes, on its own system
   * @param image the image that clusters need
   */
  public record Answer(
      String version,
      String system,
      int cores,
      long memoryBytes,
      @Nullable Instant clock,
      Instant asked,
      String proxy,
      String root,
      EngineImage.State image) {}
}
