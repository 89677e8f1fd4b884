package hearth.cluster.lifecycle;

import hearth.cluster.monitor.Problem;

/** A start or stop that failed, with the sentences for the user. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ClusterException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  public ClusterException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
