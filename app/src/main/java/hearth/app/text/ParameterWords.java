package hearth.app.text;

import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import hearth.jobs.contract.Parameter.ChoiceParameter;
import hearth.jobs.contract.Parameter.DecimalParameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.contract.Parameter.IntParameter;
import hearth.jobs.contract.Parameter.TextParameter;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is wrong with the value of a parameter, in the {@link Language} in force. Whether something
 * is, {@link Parameter#check} alone decides.
 */
public final class ParameterWords {
  private ParameterWords() {}

  /**
   * What is wrong with the first value that is; empty when none is.
   *
   * @param type in the language in force
   * @param values by the names of their parameters
   */
  public static String firstProblem(JobDescriptor type, Map<String, String> values) {
    return type.parameters().stream()
        .map(p -> problem(p, values.getOrDefault(p.name(), p.defaultValue())))
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * What is wrong with a value, and what it may be, in a sentence; empty when nothing is.
   *
   * @param parameter in the language in force
   */
  public static String problem(Parameter parameter, String value) {
    if (parameter.check(value).isEmpty()) {
      return "";
    }
    String label = parameter.label();
    // Numbers as people type them: a sign between thousands would not be taken.
    if (parameter instanceof IntParameter p) {
      return Messages.text(
          "parameter.int", label, Integer.toString(p.min()), Integer.toString(p.max()), value);
    }
    if (parameter instanceof DecimalParameter p) {
      return Messages.text(
          "parameter.decimal",
          label,
          DecimalParameter.plain(p.min()),
          DecimalParameter.plain(p.max()),
          value);
    }
    if (parameter instanceof ChoiceParameter p) {
      String choices = p.choices().stream().map(Choice::label).collect(Collectors.joining(" · "));
      return Messages.text("parameter.choice", label, choices, value);
    }
    if (parameter instanceof TextParameter p) {
      return Messages.text("parameter.text", label, p.maxLength());
    }
    return parameter instanceof FileParameter
        ? Messages.text("parameter.file", label)
        : Messages.text("parameter.flag", label, value);
  }
}
