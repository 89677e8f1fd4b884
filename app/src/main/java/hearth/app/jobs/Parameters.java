package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A job's parameters as a person reads them, in the form's order. */
final class Parameters {
  private Parameters() {}

  /** Names and values. */
  static Map<String, String> of(JobsViewModel model, JobSnapshot job) {
    Map<String, String> values = job.request().parameters();
    return model
        .titles()
        .type(job)
        .map(descriptor -> ordered(descriptor, values))
        .orElseGet(() -> new TreeMap<>(values));
  }

  private static Map<String, String> ordered(JobDescriptor descriptor, Map<String, String> values) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (Parameter parameter : descriptor.parameters()) {
      String value = values.get(parameter.name());
      if (value != null && !value.isEmpty()) {
        parts.put(parameter.label(), word(parameter, value));
      }
    }
    return parts;
  }

  private static String word(Parameter parameter, String value) {
    if (parameter instanceof Parameter.FlagParameter) {
      return Boolean.parseBoolean(value)
          ? Messages.text("jobs.parameter.yes")
          : Messages.text("jobs.parameter.no");
    }
    if (parameter instanceof Parameter.ChoiceParameter choice) {
      return choice.choices().stream()
          .filter(c -> c.value().equals(value))
          .map(Parameter.Choice::label)
          .findFirst()
          .orElse(value);
    }
    return parameter instanceof Parameter.FileParameter ? Format.fileName(Path.of(value)) : value;
  }
}
