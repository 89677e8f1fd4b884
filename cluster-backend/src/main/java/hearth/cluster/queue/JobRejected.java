package hearth.cluster.queue;

import java.util.List;
import java.util.stream.Collectors;

/** A draft that was not submitted. */
public final class JobRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DraftProblem> problems;

  public JobRejected(List<DraftProblem> problems) {
    super(problems.stream().map(DraftProblem::message).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  public List<DraftProblem> problems() {
    return problems;
  }
}
