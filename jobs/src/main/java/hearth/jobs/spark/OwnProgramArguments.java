package hearth.jobs.spark;

import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a person's own program: its fixed ones, {@code --name value} for each parameter,
 * {@code --results} and the folder to write into, and the paths of the inputs.
 */
final class OwnProgramArguments {

  private OwnProgramArguments() {}

  static List<String> of(OwnJob job, JobRequest request, Path output) {
    List<String> arguments = new ArrayList<>(job.arguments());
    for (Parameter parameter : job.parameters()) {
      JobInput file = request.files().get(parameter.name());
      String value =
          file == null
              ? request.parameters().getOrDefault(parameter.name(), parameter.defaultValue())
              : file.path();
      boolean leftOut = parameter instanceof Parameter.FileParameter && value.isBlank();
      if (!leftOut) {
        arguments.add("--" + parameter.name());
        arguments.add(value);
      }
    }
    arguments.add("--results");
    arguments.add(output.toString());
    request.inputs().forEach(input -> arguments.add(input.path()));
    return arguments;
  }
}
