package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.CodonChart;
import hearth.app.charts.CodonDifference;
import hearth.app.charts.CodonMap;
import hearth.app.charts.CodonSet;
import hearth.app.charts.HeatPlot;
import hearth.app.charts.Measure;
import hearth.app.fx.Format;
import hearth.app.fx.Segments;
import hearth.app.fx.TsvTable;
import hearth.app.plot.NoZoom;
import hearth.app.results.CodonPage.Side;
import hearth.app.text.Messages;
import hearth.cluster.results.CodonTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jfree.chart.JFreeChart;

/** The charts of a codon usage; those of single genes are in {@link GenePages}. */
final class CodonPages {
  private final CodonSet own;
  private final List<CodonSet> others;
  private final Format format;
  private final Runnable renew;
  private final GenePages genes;
  private Measure measure = Measure.RSCU;
  private int other;

  /**
   * @param renew draws the chart that is shown anew, and its table
   */
  CodonPages(ResultContent.Codons content, Format format, Runnable renew) {
    this.own = content.own();
    this.others = content.others();
    this.format = format;
    this.renew = renew;
    this.genes = new GenePages(content.details(), format);
  }

  /** All charts: those of other data sets only where there are some. */
  List<CodonPage> all() {
    List<CodonPage> pages = new ArrayList<>();
    pages.add(bars());
    pages.add(genes.numbers());
    pages.add(genes.adaptation());
    if (!others.isEmpty()) {
      pages.add(difference());
      pages.add(map());
    }
    return pages;
  }

  private CodonPage bars() {
    CodonReader reader = new CodonReader(CodonChart.create(own.table(), measure, ChartTheme.LIGHT));
    Node choice =
        Segments.of(
            Messages.text("results.measure"),
            List.of(Measure.values()),
            measure,
            CodonPages::shortName,
            chosen -> {
              measure = chosen;
              renew.run();
            });
    return new CodonPage(
        Messages.text("results.codon.page.codons"),
        theme -> reader.use(CodonChart.create(own.table(), measure, theme)),
        reader,
        new NoZoom(),
        this::codons,
        List.of(choice),
        others.isEmpty()
            ? Messages.text("results.codon.guidance")
                + " "
                + Messages.text("results.codon.guidance.alone")
            : Messages.text("results.codon.guidance"));
  }

  private static String shortName(Measure measure) {
    return switch (measure) {
      case RSCU -> Messages.text("results.codon.rscu");
      case PER_THOUSAND -> Messages.text("results.codon.perThousand");
      case FRACTION -> Messages.text("results.codon.fraction");
      case COUNT -> Messages.text("results.codon.count");
    };
  }

  private Side<CodonTable.Row> codons() {
    TsvTable<CodonTable.Row> rows =
        new TsvTable<>(Messages.text("results.codon.table"), own.table().rows())
            .text(Messages.text("results.codon.aminoAcid"), 44, CodonTable.Row::aminoAcid)
            .text(Messages.text("results.codon.codon"), 60, CodonTable.Row::codon)
            .number(Messages.text("results.codon.count"), 76, CodonTable.Row::count, format::count)
            .number(
                Messages.text("results.codon.thousand.short"),
                60,
                CodonTable.Row::perThousand,
                value -> format.decimal(value, 2))
            .number(
                Messages.text("results.codon.rscu"),
                60,
                CodonTable.Row::rscu,
                value -> format.decimal(value, 2));
    rows.setId("codon-table");
    return Side.of(rows, CodonChart.inOrder(own.table()));
  }

  private CodonPage difference() {
    CodonReader reader = new CodonReader(difference(ChartTheme.LIGHT));
    return new CodonPage(
        Messages.text("results.codon.page.difference"),
        theme -> reader.use(difference(theme)),
        reader,
        new NoZoom(),
        this::differences,
        others.size() == 1 ? List.of() : List.of(otherChoice()),
        Messages.text("results.codon.difference.guidance"));
  }

  private JFreeChart difference(ChartTheme theme) {
    return CodonDifference.create(own, others.get(other), theme);
  }

  private Node otherChoice() {
    ComboBox<CodonSet> choice = new ComboBox<>();
    choice.setId("codon-other");
    choice.setAccessibleText(Messages.text("results.codon.other"));
    choice.setConverter(new Names());
    choice.getItems().setAll(others);
    choice.getSelectionModel().select(other);
    choice
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, before, now) -> {
              other = Math.max(0, now.intValue());
              renew.run();
            });
    return choice;
  }

  private Side<CodonDifference.Row> differences() {
    CodonSet second = others.get(other);
    List<CodonDifference.Row> values = CodonDifference.rows(own.table(), second.table());
    TsvTable<CodonDifference.Row> table =
        SideTable.of(Messages.text("results.codon.page.difference"), values, "difference-table")
            .text(Messages.text("results.codon.aminoAcid"), 44, CodonDifference.Row::aminoAcid)
            .text(Messages.text("results.codon.codon"), 70, CodonDifference.Row::codon)
            .number(own.name(), 90, CodonDifference.Row::rscu, this::two)
            .number(second.name(), 90, CodonDifference.Row::other, this::two)
            .number(
                Messages.text("results.codon.difference"),
                90,
                CodonDifference.Row::difference,
                this::two);
    return Side.of(table, values);
  }

  private String two(double value) {
    return format.decimal(value, 2);
  }

  /** A cell of the map. */
  private record Cell(int number, String set, String codon, double rscu) {}

  private CodonPage map() {
    List<CodonSet> sets = new ArrayList<>();
    sets.add(own);
    sets.addAll(others);
    HeatPlot plot = CodonMap.of(sets);
    return new CodonPage(
        Messages.text("results.codon.page.map"),
        plot::draw,
        new HeatReader(plot),
        new HeatZoom(),
        () -> cells(plot),
        List.of(),
        Messages.text("results.codon.map.guidance"));
  }

  private Side<Cell> cells(HeatPlot plot) {
    List<Cell> values =
        IntStream.range(0, plot.size())
            .mapToObj(
                i ->
                    new Cell(
                        i,
                        plot.rows().get(i / plot.width()),
                        plot.columns().get(i % plot.width()),
                        plot.cells().value(i / plot.width(), i % plot.width())))
            .toList();
    List<Cell> byCodon = new ArrayList<>(values);
    byCodon.sort(Comparator.comparingInt(cell -> cell.number() % plot.width()));
    TsvTable<Cell> table =
        SideTable.of(Messages.text("results.codon.page.map"), byCodon, "map-table")
            .text(Messages.text("results.codon.codon"), 80, Cell::codon)
            .text(Messages.text("results.codon.set"), SideTable.width(plot.rows()), Cell::set)
            .number(Messages.text("results.codon.rscu"), 80, Cell::rscu, this::two);
    return Side.of(table, values);
  }

  /** A data set as its name. */
  private static final class Names extends StringConverter<CodonSet> {
    @Override
    public String toString(CodonSet set) {
      return set == null ? "" : set.name();
    }

    @Override
    public CodonSet fromString(String name) {
      throw new UnsupportedOperationException("the data set is not typed");
    }
  }
}
