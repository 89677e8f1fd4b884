package hearth.jobs.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the window and the command line need to know about a job type: the launch form is drawn
 * from it and requests are checked by it.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param type the stable name, such as {@code kmer-spectrum}
 * @param version version of the job type; part of every request
 * @param title what a person reads
 * @param summary one or two sentences: what it computes
 * @param inputs the files it takes
 * @param parameters what the form asks for, in order
 * @param resultKind the kind of result it writes, see {@link ResultManifest#kind}
 * @param needs the least it needs
 * @param mainClass the class that Spark runs
 */
public record JobDescriptor(
    int schema,
    String type,
    int version,
    String title,
    String summary,
    InputSpec inputs,
    List<Parameter> parameters,
    String resultKind,
    Needs needs,
    String mainClass) {

  public static final int SCHEMA = 1;

  public JobDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Finds a parameter by its name. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** Returns every parameter's value: the given one, else the default; in the form's order. */
  public Map<String, String> withDefaults(Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      values.put(parameter.name(), given.getOrDefault(parameter.name(), parameter.defaultValue()));
    }
    return values;
  }

  /**
   * Checks values against the parameters.
   *
   * @return sentences by parameter name, empty when all is well. A name that this job type does not
   *     know is a problem too.
   */
  public Map<String, String> check(Map<String, String> given) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      parameter.check(value).ifPresent(problem -> problems.put(parameter.name(), problem));
    }
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        problems.put(
            name,
            "%s has no parameter \"%s\". It has: %s."
                .formatted(title, name, String.join(", ", names)));
      }
    }
    return problems;
  }
}
