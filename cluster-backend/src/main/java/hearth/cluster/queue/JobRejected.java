package hearth.cluster.queue;

import java.util.List;
import java.util.stream.Collectors;

/** A draft that was not submitted. */
public final class JobRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** As many as a person reads at once. */
  private static final int TOLD = 5;

  private final transient List<DraftProblem> problems;

  public JobRejected(List<DraftProblem> problems) {
    super(sentences(problems));
    this.problems = List.copyOf(problems);
  }

  public List<DraftProblem> problems() {
    return problems;
  }

  private static String sentences(List<DraftProblem> problems) {
    String told =
        problems.stream().limit(TOLD).map(DraftProblem::message).collect(Collectors.joining(" "));
    int more = problems.size() - TOLD;
    return more > 0 ? told + " There are %d more problems.".formatted(more) : told;
  }
}
