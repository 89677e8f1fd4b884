package hearth.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearth cluster}: groups the commands on the cluster. */
@Command(name = "cluster", description = "Start, look at, scale or stop the cluster.")
final class ClusterCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "hearth cluster needs start, status, scale or stop after it.");
  }
}
