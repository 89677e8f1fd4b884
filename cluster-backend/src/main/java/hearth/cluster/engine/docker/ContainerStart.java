package hearth.cluster.engine.docker;

/** Starts a container that has been made. */
@FunctionalInterface
interface ContainerStart {

  /** Returns once it runs; throws what Docker's client throws when it does not. */
  void start(String id);
}
