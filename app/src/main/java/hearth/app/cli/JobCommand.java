package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.catalogue.CatalogueException;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.StoredJob;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth job}: programs of one's own as job types. */
@Command(
    name = "job",
    description = {
      "Look at the job types, and add programs of your own to them.",
      "",
      "A jar or a Python script, best with a hearth-job.json beside it, which says",
      "what it takes. Each is confirmed once before it first runs, and again when",
      "it changed.",
      ""
    })
final class JobCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "hearth job needs show, add, confirm, remove or list after it.");
  }

  /** What the commands have in common. */
  private abstract static class OnCatalogue implements Callable<Integer> {
    private final CliContext context;

    @Mixin CommonOptions common = new CommonOptions();

    OnCatalogue(CliContext context) {
      this.context = context;
    }

    abstract void run(JobCatalogue catalogue) throws CatalogueException, IOException;

    @Override
    public final Integer call() throws CatalogueException, IOException {
      try (Backend backend = context.backends().open(null, null)) {
        run(backend.jobs().ownJobs());
      }
      return ExitCode.OK;
    }

    final void print(List<StoredJob> jobs) {
      PrintStream out = context.console().out();
      if (common.json) {
        out.println(CliJson.write(Map.of("jobs", jobs.stream().map(OnCatalogue::report).toList())));
        return;
      }
      for (StoredJob job : jobs) {
        report(job).forEach((name, value) -> out.println(name + "  " + value));
        if (!job.confirmed()) {
          out.println(Messages.text("cli.job.unconfirmed", job.job().type()));
        }
      }
    }

    private static Map<String, Object> report(StoredJob job) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("type", job.job().type());
      report.put("title", job.job().title());
      report.put("program", job.program().toString());
      report.put("class", job.job().mainClass());
      report.put("sha256", job.checksum());
      report.put("confirmed", job.confirmed());
      return report;
    }

    static StoredJob require(JobCatalogue catalogue, String type) {
      return catalogue
          .own(type)
          .orElseThrow(
              () ->
                  new CliFailure(
                      ExitCode.USAGE,
                      Messages.text("cli.job.unknown", type),
                      Messages.text("cli.job.unknown.remedy")));
    }
  }

  @Command(name = "add", description = "Add a program, or replace the one of that name.")
  static final class Add extends OnCatalogue {
    @Parameters(paramLabel = "FILE", description = "A hearth-job.json, a jar or a .py.")
    Path file = Path.of("");

    @Option(names = "--name", description = "The job type's name. Default: the file's.")
    String name = "";

    @Option(names = "--class", description = "The class with the main method. Default: the jar's.")
    String mainClass = "";

    @Option(names = "--arg", description = "An argument that comes first; several times.")
    List<String> arguments = List.of();

    @Option(names = "--conf", description = "A setting of Spark, spark.NAME=VALUE; several times.")
    Map<String, String> conf = new LinkedHashMap<>();

    @Option(names = "--confirm", description = "And let it run.")
    boolean confirm;

    Add(CliContext context) {
      super(context);
    }

    @Override
    void run(JobCatalogue catalogue) throws CatalogueException, IOException {
      StoredJob added = catalogue.add(file, new PlainProgram(name, mainClass, arguments, conf));
      if (confirm) {
        catalogue.confirm(added);
      }
      print(List.of(require(catalogue, added.job().type())));
    }
  }

  @Command(name = "confirm", description = "Let a program run, as it is now.")
  static final class Confirm extends OnCatalogue {
    @Parameters(paramLabel = "TYPE", description = "The job type's name.")
    String type = "";

    Confirm(CliContext context) {
      super(context);
    }

    @Override
    void run(JobCatalogue catalogue) throws IOException {
      catalogue.confirm(require(catalogue, type));
      print(List.of(require(catalogue, type)));
    }
  }

  @Command(name = "remove", description = "Remove a program; its results stay.")
  static final class Remove extends OnCatalogue {
    @Parameters(paramLabel = "TYPE", description = "The job type's name.")
    String type = "";

    Remove(CliContext context) {
      super(context);
    }

    @Override
    void run(JobCatalogue catalogue) throws IOException {
      catalogue.remove(require(catalogue, type));
    }
  }

  @Command(name = "list", description = "Your own programs.")
  static final class Types extends OnCatalogue {

    Types(CliContext context) {
      super(context);
    }

    @Override
    void run(JobCatalogue catalogue) {
      print(catalogue.own());
    }
  }
}
