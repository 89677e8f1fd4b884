package hearth.cluster.catalogue;

/** A program that cannot become a job type. The message says why and what to do. */
public final class CatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  CatalogueException(String message) {
    super(message);
  }
}
