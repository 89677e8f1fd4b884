package hearth.cluster.queue;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.InputCheck;
import hearth.jobs.sequence.InputChecks;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a draft: its type, its parameters, its files. */
final class DraftCheck {

  private final JobCatalogue catalogue;

  DraftCheck(JobCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Optional<JobDescriptor> find(String type) {
    return catalogue.find(type);
  }

  /** Problems by field, empty when all is well. Opens each file. */
  List<DraftProblem> check(JobDraft draft) {
    Optional<JobDescriptor> descriptor = find(draft.type());
    if (descriptor.isEmpty()) {
      List<String> types = catalogue.all().stream().map(JobDescriptor::type).toList();
      return List.of(
          new DraftProblem(
              DraftProblem.TYPE,
              "There is no job type \"%s\". There are: %s."
                  .formatted(draft.type(), String.join(", ", types))));
    }
    List<DraftProblem> problems = new ArrayList<>();
    descriptor
        .get()
        .check(draft.parameters())
        .forEach((field, message) -> problems.add(new DraftProblem(field, message)));
    InputSpec inputs = descriptor.get().inputs();
    count(inputs, draft.inputs().size())
        .ifPresent(message -> problems.add(new DraftProblem(DraftProblem.INPUTS, message)));
    Set<Path> files = new LinkedHashSet<>(draft.inputs());
    if (inputs.formats().isEmpty()) {
      files.stream()
          .filter(file -> !Files.isReadable(file))
          .map(file -> "\"%s\" cannot be read. Choose the file again.".formatted(file))
          .forEach(message -> problems.add(new DraftProblem(DraftProblem.INPUTS, message)));
    } else {
      formats(files, inputs.formats()).forEach(problems::add);
    }
    problems.addAll(fileParameters(descriptor.get(), draft.parameters()));
    return problems;
  }

  private static List<DraftProblem> formats(Set<Path> files, List<String> formats) {
    List<DraftProblem> problems = new ArrayList<>();
    for (InputChecks.Result result : InputChecks.of(files, formats)) {
      BadInputException problem = result.problem();
      if (problem != null) {
        String message = problem.problem() + " " + problem.remedy();
        problems.add(new DraftProblem(DraftProblem.INPUTS, message));
      }
    }
    return problems;
  }

  private static List<DraftProblem> fileParameters(JobDescriptor type, Map<String, String> given) {
    List<DraftProblem> problems = new ArrayList<>();
    for (Parameter parameter : type.parameters()) {
      if (parameter instanceof FileParameter file) {
        String path = given.getOrDefault(file.name(), "").strip();
        if (!path.isEmpty()) {
          fileProblem(path, file)
              .ifPresent(message -> problems.add(new DraftProblem(file.name(), message)));
        }
      }
    }
    return problems;
  }

  private static Optional<String> fileProblem(String path, FileParameter parameter) {
    try {
      InputCheck.inspect(Path.of(path), parameter.formats());
      return Optional.empty();
    } catch (BadInputException problem) {
      return Optional.of(problem.problem() + " " + problem.remedy());
    } catch (InvalidPathException e) {
      return Optional.of(
          "%s: \"%s\" is no path of a file. Choose the file again."
              .formatted(parameter.label(), path));
    }
  }

  private static Optional<String> count(InputSpec inputs, int count) {
    if (count < inputs.min()) {
      return Optional.of(
          inputs.min() == 1
              ? "%s: choose a file.".formatted(inputs.label())
              : "%s: choose at least %d files.".formatted(inputs.label(), inputs.min()));
    }
    if (count > inputs.max()) {
      return Optional.of(
          "%s: %d files are too many, %d are allowed."
              .formatted(inputs.label(), count, inputs.max()));
    }
    return Optional.empty();
  }
}
