package hearth.app.cli;

import hearth.cluster.diagnosis.Diagnosis;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth doctor}: the diagnosis as text. */
@Command(
    name = "doctor",
    description = {
      "Look at this computer, at Docker, and at what earlier runs left.",
      "",
      "Ends with 4 when something would keep the cluster from starting.",
      ""
    })
final class DoctorCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  DoctorCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Backend backend = options.open(context.backends())) {
      Diagnosis diagnosis = backend.diagnostics().look(backend.profile());
      context
          .console()
          .out()
          .println(
              common.json
                  ? CliJson.write(DiagnosisReport.of(diagnosis))
                  : diagnosis.text().stripTrailing());
      return diagnosis.hasErrors() ? ExitCode.CLUSTER : ExitCode.OK;
    }
  }
}
