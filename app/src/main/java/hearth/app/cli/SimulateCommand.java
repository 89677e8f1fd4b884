package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth simulate}: reads of a genome, to try the jobs with. */
@Command(
    name = "simulate",
    description = {
      "Simulate reads of a genome, as FASTQ.",
      "",
      "The same genome, options and seed give the same reads.",
      ""
    })
final class SimulateCommand implements Callable<Integer> {
  private final CliContext context;

  @Parameters(index = "0", paramLabel = "GENOME", description = "The genome, FASTA.")
  Path genome = Path.of("");

  @Option(
      names = "--coverage",
      paramLabel = "X",
      defaultValue = "40",
      description = "How often each base is read on average. Default: ${DEFAULT-VALUE}.")
  double coverage;

  @Option(
      names = "--length",
      paramLabel = "BASES",
      defaultValue = "150",
      description = "Bases of each read. Default: ${DEFAULT-VALUE}.")
  int length;

  @Option(
      names = "--errors",
      paramLabel = "RATE",
      defaultValue = "0.005",
      description = "Probability of a wrong base, 0 to 0.5. Default: ${DEFAULT-VALUE}.")
  double errors;

  @Option(
      names = "--heterozygosity",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of positions where a second copy differs. Default: 0, one copy.")
  double heterozygosity;

  @Mixin SimulatedFile file = new SimulatedFile();
  @Mixin CommonOptions common = new CommonOptions();

  SimulateCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    ReadSimulator simulator = simulator();
    file.write(context.interrupts(), simulator::write);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("reads", simulator.reads());
    figures.put("length", length);
    file.tell(
        context.console(),
        common.json,
        figures,
        Messages.text("cli.simulate.done", simulator.reads(), length, file.path()));
    return ExitCode.OK;
  }

  private ReadSimulator simulator() {
    try {
      ReadSimulation parameters =
          new ReadSimulation(length, coverage, errors, heterozygosity, file.seed);
      return new ReadSimulator(readGenome(), parameters);
    } catch (IllegalArgumentException e) {
      throw new CliFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), "", e);
    }
  }

  private Genome readGenome() {
    try {
      return Genome.read(genome);
    } catch (IOException e) {
      CliFailure failure = Failures.of(e);
      throw new CliFailure(ExitCode.BAD_INPUT, failure.sentences(), "", e);
    }
  }
}
