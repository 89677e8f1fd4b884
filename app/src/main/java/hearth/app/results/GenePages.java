package hearth.app.results;

import hearth.app.charts.CaiPlot;
import hearth.app.charts.GenePlots;
import hearth.app.charts.PointPlot;
import hearth.app.fx.Format;
import hearth.app.fx.TsvTable;
import hearth.app.plot.NoZoom;
import hearth.app.plot.PlaneZoom;
import hearth.app.plot.PointReader;
import hearth.app.results.CodonPage.Side;
import hearth.app.text.Messages;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonDetails.Gene;
import java.util.List;

/** The charts of the single genes of a codon usage. */
final class GenePages {
  private final CodonDetails details;
  private final Format format;

  GenePages(CodonDetails details, Format format) {
    this.details = details;
    this.format = format;
  }

  CodonPage numbers() {
    List<Gene> drawn = GenePlots.drawn(details);
    PointPlot plot = GenePlots.numbers(details, drawn);
    return new CodonPage(
        Messages.text("results.codon.page.genes"),
        plot::draw,
        new PointReader(plot),
        new PlaneZoom(),
        () -> Side.of(genes(), drawn),
        List.of(),
        Messages.text("results.codon.genes.guidance"));
  }

  private TsvTable<Gene> genes() {
    return SideTable.of(Messages.text("results.codon.page.genes"), details.genes(), "gene-table")
        .text(
            Messages.text("results.codon.gene"),
            SideTable.width(details.genes().stream().limit(500).map(Gene::name).toList()),
            Gene::name)
        .number(Messages.text("results.codon.nc"), 70, Gene::nc, value -> figure(value, 2))
        .number(Messages.text("results.codon.gc3s"), 70, Gene::gc3s, value -> figure(value, 4))
        .number(Messages.text("results.codon.cai"), 70, Gene::cai, value -> figure(value, 4))
        .number(Messages.text("results.codon.codons"), 80, Gene::codons, format::count);
  }

  private String figure(double value, int decimals) {
    return Double.isNaN(value) ? "" : format.decimal(value, decimals);
  }

  CodonPage adaptation() {
    CaiPlot plot = CaiPlot.of(details);
    return new CodonPage(
        Messages.text("results.codon.page.cai"),
        plot::draw,
        new CaiReader(plot),
        new NoZoom(),
        () -> Side.of(bars(plot), plot.bars()),
        List.of(),
        Messages.text("results.codon.cai.guidance"));
  }

  private TsvTable<CaiPlot.Bar> bars(CaiPlot plot) {
    return SideTable.of(Messages.text("results.codon.page.cai"), plot.bars(), "cai-table")
        .number(
            Messages.text("results.codon.from"),
            90,
            CaiPlot.Bar::from,
            value -> format.decimal(value, 2))
        .number(
            Messages.text("results.codon.to"),
            90,
            CaiPlot.Bar::to,
            value -> format.decimal(value, 2))
        .number(Messages.text("results.codon.genes"), 100, CaiPlot.Bar::genes, format::count);
  }
}
