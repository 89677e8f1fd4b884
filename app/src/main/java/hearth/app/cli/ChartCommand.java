package hearth.app.cli;

import hearth.app.charts.ChartTheme;
import hearth.app.export.ChartPictures;
import hearth.app.export.ExportedChart;
import hearth.app.export.OutputFile;
import hearth.app.export.PictureFormat;
import hearth.app.export.PictureSize;
import hearth.app.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth chart}: the charts of a result as files. */
@Command(
    name = "chart",
    description = {
      "Write a chart of a result as PNG, SVG or PDF, or its table as TSV.",
      "",
      "Needs no window. Without --out, lists the result's charts.",
      ""
    },
    footer = {
      "",
      "Letters have the same size on paper whatever the picture's size is. The document of",
      "--json is {\"charts\": [{\"id\", \"name\", \"table\"}], \"files\": [...]}.",
      "",
      "Examples:",
      "  hearth chart results/20261121-140000-kmer-spectrum-7f3a --out spectrum.svg",
      "  hearth chart 7f3a --chart all --out stats.pdf --size 180x100",
      "  hearth chart 7f3a --out slide.png --size 1920x1080px --dpi 144 --theme dark"
    })
final class ChartCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String TABLE = ".tsv";

  private final CliContext context;

  @Parameters(paramLabel = "RESULT", description = "The folder of a result, or the id of its job.")
  String result = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; its ending is the format: .png, .svg, .pdf or .tsv.")
  @Nullable Path out;

  @Option(
      names = "--chart",
      paramLabel = "ID",
      description =
          "Which chart, or all: each is then a file of its own, with its id in the name. Default:"
              + " the first.")
  @Nullable String chart;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      description =
          "Width and height, such as 180x100 (mm) or 1920x1080px. Default: ${DEFAULT-VALUE}.",
      defaultValue = "240x135mm")
  String size = "";

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Pixels for each inch of a PNG. Default: ${DEFAULT-VALUE}.",
      defaultValue = "300")
  int dpi;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "print (white ground, black axes), light or dark, as the window is. Default: print.",
      defaultValue = "PRINT")
  ChartTheme theme = ChartTheme.PRINT;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ChartCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path target = out;
    if (target == null) {
      return NamedResult.use(result, cluster, context, found -> told(found.charts(), List.of()));
    }
    Optional<PictureFormat> format = PictureFormat.of(target);
    boolean table = target.toString().toLowerCase(Locale.ROOT).endsWith(TABLE);
    if (format.isEmpty() && !table) {
      throw wrong(
          Messages.text("cli.chart.ending", target), Messages.text("cli.chart.ending.remedy"));
    }
    PictureSize wanted = size(format.orElse(PictureFormat.PDF));
    if (format.isPresent()) {
      Fonts.require();
    }
    return NamedResult.use(
        result, cluster, context, found -> written(found, target, format.orElse(null), wanted));
  }

  private PictureSize size(PictureFormat format) {
    PictureSize wanted =
        PictureSize.parse(size, dpi)
            .filter(PictureSize::isSound)
            .orElseThrow(
                () ->
                    wrong(
                        Messages.text("cli.chart.size", size, dpi),
                        Messages.text(
                            "cli.chart.size.remedy",
                            PictureSize.LEAST_MM,
                            PictureSize.MOST_MM,
                            PictureSize.LEAST_DPI,
                            PictureSize.MOST_DPI)));
    if (format == PictureFormat.PNG && !wanted.fitsPixels()) {
      throw wrong(
          Messages.text(
              "cli.chart.pixels",
              wanted.pixelsWide(),
              wanted.pixelsHigh(),
              PictureSize.MOST_PIXELS / 1_000_000),
          Messages.text("cli.chart.pixels.remedy"));
    }
    return wanted;
  }

  private int written(
      NamedResult found, Path target, @Nullable PictureFormat format, PictureSize wanted)
      throws IOException {
    List<ExportedChart> all = found.charts();
    List<Path> files = new ArrayList<>();
    for (ExportedChart one : chosen(all)) {
      Path file = ALL.equals(chart) ? named(target, one) : target;
      if (format == null) {
        copyTable(found, one, file);
      } else {
        ChartPictures.write(one.draw(theme), file, format, wanted);
      }
      files.add(file);
    }
    return told(all, files);
  }

  private List<ExportedChart> chosen(List<ExportedChart> all) {
    if (chart == null) {
      return all.subList(0, 1);
    }
    if (chart.equals(ALL)) {
      return all;
    }
    List<ExportedChart> found = all.stream().filter(one -> one.id().equals(chart)).toList();
    if (found.isEmpty()) {
      String ids = all.stream().map(ExportedChart::id).collect(Collectors.joining(", "));
      throw wrong(
          Messages.text("cli.chart.unknown", result, chart),
          Messages.text("cli.chart.unknown.remedy", ids));
    }
    return found;
  }

  /** {@code stats.svg} becomes {@code stats-gc.svg}. */
  private static Path named(Path target, ExportedChart chart) {
    String name = String.valueOf(target.getFileName());
    int dot = name.lastIndexOf('.');
    return target.resolveSibling(name.substring(0, dot) + "-" + chart.id() + name.substring(dot));
  }

  private static void copyTable(NamedResult found, ExportedChart chart, Path file)
      throws IOException {
    Path table = found.folder().resolve(chart.table());
    if (!Files.exists(table)) {
      throw new CliFailure(
          ExitCode.BAD_INPUT, Messages.text("cli.chart.table", found.folder(), chart.table()), "");
    }
    OutputFile.copy(table, file);
  }

  private int told(List<ExportedChart> charts, List<Path> files) {
    if (common.json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put(
          "charts",
          charts.stream()
              .map(one -> Map.of("id", one.id(), "name", one.name(), "table", one.table()))
              .toList());
      document.put("files", files.stream().map(Path::toString).toList());
      context.console().out().println(CliJson.write(document));
    } else if (out != null) {
      files.forEach(context.console().out()::println);
    } else {
      int width = charts.stream().mapToInt(one -> one.id().length()).max().orElse(0);
      charts.forEach(
          one ->
              context
                  .console()
                  .out()
                  .println(one.id() + " ".repeat(width - one.id().length() + 2) + one.name()));
    }
    return ExitCode.OK;
  }

  private static CliFailure wrong(String message, String remedy) {
    return new CliFailure(ExitCode.USAGE, message, remedy);
  }
}
