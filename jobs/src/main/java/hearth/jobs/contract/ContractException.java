package hearth.jobs.contract;

/** A file or a line that does not follow the contract. The message is a sentence for the user. */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContractException(String message) {
    super(message);
  }

  public ContractException(String message, Throwable cause) {
    super(message, cause);
  }
}
