package hearth.app.results;

import hearth.app.export.ChartPictures;
import hearth.app.export.ExportedChart;
import hearth.app.export.OutputFile;
import hearth.app.export.PictureFormat;
import hearth.app.export.Report;
import hearth.app.export.ResultCharts;
import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobService;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** Writes charts, tables and reports of results where a person says. */
public final class ResultExports {
  private final ResultCatalog catalog;
  private final JobService jobs;
  private final ResultPlace folder;
  private final Tasks tasks;
  private final FilePicker picker;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Consumer<String> browse;
  private final ExportMemory memory;

  /**
   * @param jobs knows the checksums of inputs
   * @param folder a result's folder on this computer
   * @param browse opens what was written
   */
  public ResultExports(
      ResultCatalog catalog,
      JobService jobs,
      ResultPlace folder,
      Tasks tasks,
      FilePicker picker,
      Dialogs dialogs,
      Notices notices,
      Consumer<String> browse,
      ExportMemory memory) {
    this.catalog = catalog;
    this.jobs = jobs;
    this.folder = folder;
    this.tasks = tasks;
    this.picker = picker;
    this.dialogs = dialogs;
    this.notices = notices;
    this.browse = browse;
    this.memory = memory;
  }

  /**
   * Asks what of a result is to be exported.
   *
   * @param shown its chart on the screen, or null for a result without charts
   */
  void ask(ResultSummary result, @Nullable ChartPane shown) {
    ExportDialog unused =
        new ExportDialog(result, shown != null, memory.last(), dialogs, new Writing(result, shown));
  }

  /** Writes what a person decided. */
  private final class Writing implements ExportDialog.Decided {
    private final ResultSummary result;
    private final @Nullable ChartPane shown;

    Writing(ResultSummary result, @Nullable ChartPane shown) {
      this.result = result;
      this.shown = shown;
    }

    private String id() {
      return ResultsViewModel.id(result);
    }

    @Override
    public void charts(ExportDialog.What what, ExportChoice choice, ExportDialog dialog) {
      memory.remember(choice);
      JFreeChart chart =
          what == ExportDialog.What.CHART && shown != null ? shown.copy(choice.theme()) : null;
      picker.save(
          Messages.text("export.title"),
          id(),
          choice.format().suffix(),
          file -> {
            if (chart != null) {
              write(
                  file,
                  dialog,
                  () -> {
                    ChartPictures.write(chart, file, choice.format(), choice.size());
                    return file;
                  });
            } else {
              all(file, choice, dialog);
            }
          });
    }

    /** Finds out which files there will be, and asks before one is replaced. */
    private void all(Path file, ExportChoice choice, ExportDialog dialog) {
      dialog.busy(true);
      tasks.run(
          () -> named(file, choice.format(), ResultCharts.read(id(), kind(), catalog)),
          files -> {
            List<Path> there = files.keySet().stream().filter(Files::exists).toList();
            if (there.isEmpty()) {
              write(file, dialog, () -> written(files, choice));
            } else {
              dialogs.confirmDanger(
                  Messages.text("export.replace.title"),
                  Messages.text(
                      "export.replace.question", there.size(), Format.fileName(there.get(0))),
                  Messages.text("export.replace.button"),
                  () -> write(file, dialog, () -> written(files, choice)));
            }
          },
          failure -> failed(file, dialog, failure));
    }

    private String kind() {
      return result.manifest().kind();
    }

    /** {@code stats.svg} becomes {@code stats-gc.svg}. */
    private static Map<Path, ExportedChart> named(
        Path file, PictureFormat format, List<ExportedChart> charts) {
      String name = Format.fileName(file);
      String stem = name.substring(0, name.length() - format.suffix().length());
      Map<Path, ExportedChart> files = new LinkedHashMap<>();
      charts.forEach(
          chart ->
              files.put(file.resolveSibling(stem + "-" + chart.id() + format.suffix()), chart));
      return files;
    }

    private static Path written(Map<Path, ExportedChart> files, ExportChoice choice)
        throws IOException {
      List<Path> all = new ArrayList<>();
      for (Map.Entry<Path, ExportedChart> file : files.entrySet()) {
        ChartPictures.write(
            file.getValue().draw(choice.theme()), file.getKey(), choice.format(), choice.size());
        all.add(file.getKey());
      }
      Path first = all.get(0);
      return all.size() == 1 || first.getParent() == null ? first : first.getParent();
    }

    @Override
    public void table(String table, ExportDialog dialog) {
      String stem = table.substring(table.lastIndexOf('/') + 1, table.length() - ".tsv".length());
      picker.save(
          Messages.text("export.title"),
          id() + "-" + stem,
          ".tsv",
          file ->
              write(
                  file,
                  dialog,
                  () -> {
                    OutputFile.copy(folder.of(id()).resolve(table), file);
                    return file;
                  }));
    }

    @Override
    public void report(ExportDialog dialog) {
      picker.save(
          Messages.text("export.title"),
          id(),
          ".html",
          file ->
              write(
                  file,
                  dialog,
                  () -> {
                    Report report = Report.read(id(), result, catalog, jobs.details(id()).inputs());
                    OutputFile.write(file, report.html(ZoneId.systemDefault()));
                    return file;
                  }));
    }

    /** Does the work, which returns what is to be opened afterwards. */
    private void write(Path file, ExportDialog dialog, Callable<Path> work) {
      dialog.busy(true);
      tasks.run(
          work,
          opened -> {
            dialog.close();
            notices.add(
                new Notice(
                    Tone.SUCCESS,
                    Messages.text("results.saved", Format.fileName(opened)),
                    Messages.text("results.saved.open"),
                    () -> browse.accept(opened.toUri().toString())));
          },
          failure -> failed(file, dialog, failure));
    }

    private void failed(Path file, ExportDialog dialog, Throwable failure) {
      dialog.busy(false);
      if (failure instanceof IOException io) {
        notices.add(
            Notice.of(Tone.DANGER, Messages.text("export.failed", file.toString(), reason(io))));
      } else {
        tasks.faults().report(failure);
      }
    }

    /** Java says of a file that may not be written only its name. */
    private static String reason(IOException failure) {
      if (failure instanceof AccessDeniedException) {
        return Messages.text("export.denied");
      }
      if (failure instanceof FileSystemException file && file.getReason() != null) {
        return file.getReason();
      }
      return String.valueOf(failure.getMessage());
    }
  }
}
