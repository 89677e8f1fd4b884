package hearth.jobs.contract;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's own program as a job type: {@code hearth-job.json} beside its jar or Python script. Of
 * the fields, all but schema, type, title and program may be left out.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param type the name on the command line: lower case letters, digits and hyphens
 * @param version to be raised when results change; 1 if left out
 * @param title what a person reads
 * @param summary one or two sentences: what it computes
 * @param inputs the files it takes; any number of any kind if left out, and of any kind where no
 *     format is named
 * @param parameters what the form asks for
 * @param needs the least it needs
 * @param program the name of the jar or of the script, in the same folder
 * @param mainClass the jar's class with the main method; empty for a script
 * @param arguments come before those that Hearth passes
 * @param conf settings of Spark, {@code spark.…}
 */
public record OwnJob(
    int schema,
    String type,
    @Nullable Integer version,
    String title,
    String summary,
    InputSpec inputs,
    List<Parameter> parameters,
    Needs needs,
    String program,
    String mainClass,
    List<String> arguments,
    Map<String, String> conf) {

  public static final int SCHEMA = 1;

  /** The name of its file. */
  public static final String FILE_NAME = "hearth-job.json";

  /** The kind of its results, whose files are the program's own. */
  public static final String RESULT_KIND = "own-job";

  /** The driver's main class: runs the program and gathers what it wrote. */
  public static final String MAIN_CLASS = "hearth.jobs.spark.OwnProgramMain";

  /** In {@link JobRequest#files}: the program and this file, as driver and executors find them. */
  public static final String PROGRAM = "hearth-program";

  public static final String DESCRIPTOR = "hearth-descriptor";

  /** In {@link JobRequest#versions}: the checksum of the program that was confirmed. */
  public static final String CHECKSUM = "program-sha256";

  private static final int MOST_FILES = 10_000;
  private static final int LEAST_MB = 512;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

  public OwnJob {
    type = requireNonNullElse(type, "");
    title = requireNonNullElse(title, "");
    summary = requireNonNullElse(summary, "");
    inputs = requireNonNullElse(inputs, new InputSpec("Files", List.of(), 0, MOST_FILES));
    parameters = List.copyOf(requireNonNullElse(parameters, List.of()));
    needs = requireNonNullElse(needs, new Needs(LEAST_MB, LEAST_MB));
    program = requireNonNullElse(program, "");
    mainClass = requireNonNullElse(mainClass, "");
    arguments = List.copyOf(requireNonNullElse(arguments, List.of()));
    conf = Ordered.copyOf(requireNonNullElse(conf, Map.of()));
  }

  /** Whether the program is a Python script. */
  public boolean runsInPython() {
    return program.endsWith(".py");
  }

  /** As the catalogue has it. */
  public JobDescriptor descriptor() {
    return new JobDescriptor(
        JobDescriptor.SCHEMA,
        type,
        version == null ? 1 : version,
        title,
        summary,
        inputs,
        parameters,
        RESULT_KIND,
        needs,
        MAIN_CLASS);
  }

  /** What is wrong with it, as a sentence. */
  public Optional<String> problem() {
    if (!NAME.matcher(type).matches()) {
      return Optional.of(
          "\"type\" must be of lower case letters, digits and hyphens, not \"%s\"."
              .formatted(type));
    }
    if (title.isBlank()) {
      return Optional.of("\"title\" is missing.");
    }
    boolean plain = program.indexOf('/') < 0 && program.indexOf('\\') < 0;
    if (!plain || !program.endsWith(".jar") && !runsInPython()) {
      return Optional.of(
          "\"program\" must name a .jar or .py in the same folder, not \"%s\".".formatted(program));
    }
    if (mainClass.isBlank() && !runsInPython()) {
      return Optional.of("\"mainClass\" is missing: the jar's class with the main method.");
    }
    return parameters.stream()
        .map(Parameter::name)
        .filter(name -> name.equals("results") || !NAME.matcher(name).matches())
        .findFirst()
        .map(name -> "\"%s\" cannot be the name of a parameter.".formatted(name));
  }
}
