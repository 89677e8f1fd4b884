package hearth.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearth}: opens the window. */
@Command(
    name = "hearth",
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Run Apache Spark on this computer, for biology labs.",
      "",
      "Without a command, opens the window.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:the job ran and failed",
      "  2:the command line or a parameter is wrong",
      "  3:an input file cannot be used",
      "  4:the cluster or its engine did not do what was asked",
      "  5:a file could not be written, or Hearth itself failed",
      "  6:this computer lacks what is needed: a display, a library, a font",
      "124:the time that --timeout gives ran out",
      "130:ended by Ctrl+C, or the job was cancelled"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearth demo",
      "  hearth run kmer-spectrum --set k=31 reads_1.fq.gz reads_2.fq.gz --out results",
      "  hearth submit codon-usage --each genes_1.fa genes_2.fa && hearth jobs wait",
      "  hearth cluster status --json",
      "",
      "Results go to standard output, all else to standard error. Hearth keeps its",
      "state in the system's place for application data; the environment variable",
      "HEARTH_HOME moves it. Its log is in the folder logs there."
    })
final class HearthCommand implements Callable<Integer> {
  private final Callable<Integer> window;

  HearthCommand(Callable<Integer> window) {
    this.window = window;
  }

  @Override
  public Integer call() throws Exception {
    return window.call();
  }
}
