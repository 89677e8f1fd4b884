package hearth.jobs.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One job as submitted: {@code job.json} in the result's directory.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param id the job's id and the name of its result directory
 * @param type the job type
 * @param typeVersion version of the job type
 * @param parameters every parameter's value as text, defaults filled in
 * @param inputs the input files
 * @param files the files of file parameters, by the parameter's name; those left out are missing
 * @param profile name of the profile it was submitted to
 * @param submitted when
 * @param versions versions of what computes it, such as {@code hearth}, {@code spark}, {@code java}
 */
public record JobRequest(
    int schema,
    String id,
    String type,
    int typeVersion,
    Map<String, String> parameters,
    List<JobInput> inputs,
    Map<String, JobInput> files,
    String profile,
    Instant submitted,
    Map<String, String> versions) {

  public static final int SCHEMA = 1;

  /** In {@link #versions}: the cluster's Spark. */
  public static final String SPARK = "spark";

  public JobRequest {
    parameters = Ordered.copyOf(parameters);
    inputs = List.copyOf(inputs);
    // Requests of earlier versions have none.
    files = Ordered.copyOf(Objects.requireNonNullElse(files, Map.of()));
    versions = Ordered.copyOf(versions);
  }

  /** A request without file parameters. */
  public JobRequest(
      int schema,
      String id,
      String type,
      int typeVersion,
      Map<String, String> parameters,
      List<JobInput> inputs,
      String profile,
      Instant submitted,
      Map<String, String> versions) {
    this(schema, id, type, typeVersion, parameters, inputs, Map.of(), profile, submitted, versions);
  }

  /** This request with these values of parameters. */
  public JobRequest withParameters(Map<String, String> values) {
    return new JobRequest(
        schema, id, type, typeVersion, values, inputs, files, profile, submitted, versions);
  }

  /**
   * The value of an int parameter.
   *
   * @throws ContractException when it is missing or no whole number
   */
  public int intParameter(String name) {
    try {
      return Integer.parseInt(textParameter(name).strip());
    } catch (NumberFormatException e) {
      throw new ContractException("Parameter " + name + " is not a whole number.", e);
    }
  }

  /**
   * The value of a decimal parameter.
   *
   * @throws ContractException when it is missing or no number
   */
  public double decimalParameter(String name) {
    try {
      return Double.parseDouble(textParameter(name).strip());
    } catch (NumberFormatException e) {
      throw new ContractException("Parameter " + name + " is not a number.", e);
    }
  }

  /** The value of a flag. */
  public boolean flagParameter(String name) {
    return Boolean.parseBoolean(textParameter(name));
  }

  /**
   * The value of a parameter as text.
   *
   * @throws ContractException when it is missing
   */
  public String textParameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new ContractException("The request of job " + id + " has no parameter " + name + ".");
    }
    return value;
  }
}
