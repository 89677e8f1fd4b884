package hearth.jobs.sequence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspects many files on all cores: ten thousand small ones would else keep a person waiting. */
public final class InputChecks {

  private InputChecks() {}

  /**
   * What came of one file: either is null.
   *
   * @param file what it is
   * @param problem why it is refused
   */
  public record Result(@Nullable CheckedFile file, @Nullable BadInputException problem) {}

  /** Inspects all files as {@link InputCheck#inspect} does; the results are in their order. */
  public static List<Result> of(Collection<Path> paths, List<String> formats) {
    return paths.parallelStream().map(path -> inspect(path, formats)).toList();
  }

  private static Result inspect(Path path, List<String> formats) {
    try {
      return new Result(InputCheck.inspect(path, formats), null);
    } catch (BadInputException problem) {
      return new Result(null, problem);
    }
  }

  /**
   * Inspects all files.
   *
   * @return what they are, in their order
   * @throws BadInputException when any of them is refused: of the first one
   */
  public static List<CheckedFile> requireAll(Collection<Path> paths, List<String> formats) {
    List<CheckedFile> files = new ArrayList<>();
    for (Result result : of(paths, formats)) {
      if (result.problem() != null) {
        throw result.problem();
      }
      if (result.file() != null) {
        files.add(result.file());
      }
    }
    return files;
  }
}
