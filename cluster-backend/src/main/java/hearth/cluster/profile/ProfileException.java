package hearth.cluster.profile;

import java.io.IOException;

/** A profile that cannot be read or saved; the message is a sentence for the user. */
public final class ProfileException extends IOException {
  private static final long serialVersionUID = 1L;

  public ProfileException(String message) {
    super(message);
  }

  public ProfileException(String message, Throwable cause) {
    super(message, cause);
  }
}
