package hearth.jobs.spark;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputCheck;
import hearth.jobs.sequence.InputChecks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a request, each looked at.
 *
 * @param inputs its inputs, in its order
 * @param files those of its file parameters, by the parameter's name
 */
record CheckedInputs(List<CheckedFile> inputs, Map<String, CheckedFile> files) {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedInputs.class);

  /**
   * Looks at every file.
   *
   * @throws hearth.jobs.sequence.BadInputException when one is refused
   * @throws ContractException when the request does not say where a file is
   */
  static CheckedInputs of(JobRequest request, JobDescriptor type) {
    List<Path> paths = request.inputs().stream().map(input -> Path.of(input.path())).toList();
    List<CheckedFile> inputs = InputChecks.requireAll(paths, type.inputs().formats());
    for (CheckedFile file : inputs) {
      LOG.info("Input {}: {}, {} bytes", file.name(), file.format(), file.bytes());
    }
    Map<String, CheckedFile> files = new LinkedHashMap<>();
    for (Parameter parameter : type.parameters()) {
      if (parameter instanceof FileParameter wanted
          && !request.textParameter(wanted.name()).isBlank()) {
        files.put(wanted.name(), file(request, wanted));
      }
    }
    return new CheckedInputs(inputs, files);
  }

  private static CheckedFile file(JobRequest request, FileParameter parameter) {
    JobInput given = request.files().get(parameter.name());
    if (given == null) {
      throw new ContractException(
          "The request of job %s does not say where the file of %s is."
              .formatted(request.id(), parameter.name()));
    }
    CheckedFile file = InputCheck.inspect(Path.of(given.path()), parameter.formats());
    LOG.info("{} {}: {}, {} bytes", parameter.label(), file.name(), file.format(), file.bytes());
    return file;
  }
}
