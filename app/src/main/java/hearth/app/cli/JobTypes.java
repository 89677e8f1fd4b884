package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.sequence.InputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The job types as the command line offers them. */
final class JobTypes {
  private static final int WIDTH = 79;
  private static final String INDENT = " ".repeat(10);

  private JobTypes() {}

  /**
   * Finds a job type.
   *
   * @throws CliFailure when there is none of that name
   */
  static JobDescriptor require(List<JobDescriptor> catalogue, String type) {
    return catalogue.stream()
        .filter(job -> job.type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new CliFailure(
                    ExitCode.USAGE,
                    Messages.text("cli.type.unknown", type),
                    Messages.text(
                        "cli.type.known",
                        catalogue.stream()
                            .map(JobDescriptor::type)
                            .collect(Collectors.joining(", ")))));
  }

  /**
   * Checks parameters and the number of inputs without reading a file.
   *
   * @throws CliFailure when something is wrong
   */
  static void check(JobDescriptor type, Map<String, String> parameters, List<Path> inputs) {
    List<String> problems = new ArrayList<>(type.check(parameters).values());
    int min = type.inputs().min();
    int max = type.inputs().max();
    if (inputs.size() < min || inputs.size() > max) {
      problems.add(Messages.text("cli.inputs.count", type.title(), min, max, inputs.size()));
    }
    if (!problems.isEmpty()) {
      throw new CliFailure(
          ExitCode.USAGE, String.join(" ", problems), Messages.text("cli.run.help"));
    }
  }

  /** The lines that {@code hearth run --help} ends with, at most 80 characters each. */
  static List<String> help() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Job types and their parameters, with what they are when not set:");
    for (JobDescriptor type : BuiltInJobs.all()) {
      lines.add("");
      lines.add("  @|bold %s|@".formatted(type.type()));
      lines.addAll(wrap(reads(type.inputs())));
      for (Parameter parameter : type.parameters()) {
        lines.add("    %s=%s".formatted(parameter.name(), parameter.defaultValue()));
        lines.addAll(wrap(parameter.help()));
      }
    }
    lines.add("");
    lines.add("Example:");
    lines.add("  hearth run kmer-spectrum --set k=31 reads.fq.gz --out results");
    return lines;
  }

  private static String reads(InputSpec inputs) {
    return inputs.max() == 0
        ? Messages.text("cli.run.reads.none")
        : Messages.text("cli.run.reads", InputFormat.titles(inputs.formats()));
  }

  private static List<String> wrap(String text) {
    return Wrapped.lines(text, INDENT, WIDTH);
  }
}
