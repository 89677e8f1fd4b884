package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A job's parameters in one line, in the form's order. */
final class Parameters {
  private static final String SEPARATOR = "  ·  ";

  private Parameters() {}

  static String inShort(JobsViewModel model, JobSnapshot job) {
    Map<String, String> values = job.request().parameters();
    return model
        .descriptor(job)
        .map(descriptor -> ordered(descriptor, values))
        .orElseGet(() -> unordered(values));
  }

  private static String ordered(JobDescriptor descriptor, Map<String, String> values) {
    List<String> parts = new ArrayList<>();
    for (Parameter parameter : descriptor.parameters()) {
      String value = values.get(parameter.name());
      if (value != null && !value.isEmpty()) {
        parts.add(Messages.text("jobs.parameter", parameter.label(), word(parameter, value)));
      }
    }
    return String.join(SEPARATOR, parts);
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

  private static String unordered(Map<String, String> values) {
    return String.join(
        SEPARATOR,
        values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> Messages.text("jobs.parameter", e.getKey(), e.getValue()))
            .toList());
  }
}
