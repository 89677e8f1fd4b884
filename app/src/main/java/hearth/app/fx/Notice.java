package hearth.app.fx;

import org.jspecify.annotations.Nullable;

/**
 * One message that comes and goes at the window's edge.
 *
 * @param tone what it means; a {@link Tone#DANGER} one stays until it is closed
 * @param text what happened
 * @param actionLabel what its button says, or null for none
 * @param action what its button does
 */
public record Notice(
    Tone tone, String text, @Nullable String actionLabel, @Nullable Runnable action) {

  public static Notice of(Tone tone, String text) {
    return new Notice(tone, text, null, null);
  }

  /** Whether it stays until a person closes it. */
  public boolean stays() {
    return tone == Tone.DANGER || tone == Tone.WARNING;
  }
}
