package hearth.app.results;

import hearth.app.charts.OverlayPlot;
import hearth.app.charts.OverlayPlot.Line;
import hearth.app.charts.SpectrumChart;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several spectra in one chart: what each is called there, which are shown, and on which axes. */
final class OverlayModel {
  private final List<Entry> entries;
  private SpectrumChart.Scale scale;
  private boolean shares;

  OverlayModel(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    boolean anyPeak = entries.stream().anyMatch(entry -> entry.line().peak() > 0);
    this.scale =
        anyPeak || entries.isEmpty()
            ? new SpectrumChart.Scale(false, false)
            : SpectrumChart.firstScale(entries.get(0).spectrum());
    // Depths differ most of the time; where they do by far, the lower one would be a flat line.
    long most = entries.stream().mapToLong(entry -> entry.line().distinct()).max().orElse(1);
    long least = entries.stream().mapToLong(entry -> entry.line().distinct()).min().orElse(1);
    this.shares = most > 10 * Math.max(1, least);
  }

  /** A spectrum, its name in the chart, and whether it is shown. */
  static final class Entry {
    private final int place;
    private final KmerSpectrum spectrum;
    private String name;
    private boolean shown = true;

    Entry(int place, String name, KmerSpectrum spectrum) {
      this.place = place;
      this.name = name;
      this.spectrum = spectrum;
    }

    int place() {
      return place;
    }

    String name() {
      return name;
    }

    KmerSpectrum spectrum() {
      return spectrum;
    }

    boolean isShown() {
      return shown;
    }

    void rename(String other) {
      name = other.strip();
    }

    void show(boolean wanted) {
      shown = wanted;
    }

    Line line() {
      return new Line(name, place, spectrum);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  SpectrumChart.Scale scale() {
    return scale;
  }

  void scale(SpectrumChart.Scale other) {
    scale = other;
  }

  boolean shares() {
    return shares;
  }

  void shares(boolean wanted) {
    shares = wanted;
  }

  /** What the chart shows now. */
  OverlayPlot plot() {
    return new OverlayPlot(
        Messages.text("chart.overlay.title", entries.size()),
        notes(),
        entries.stream().filter(Entry::isShown).map(Entry::line).toList(),
        scale.logX(),
        scale.logY(),
        shares);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<Integer> lengths =
        entries.stream().map(entry -> entry.spectrum().k()).distinct().sorted().toList();
    if (lengths.size() > 1) {
      String all = lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
      notes.add(Messages.text("chart.overlay.lengths", all));
    }
    if (!scale.logY() && entries.stream().anyMatch(e -> e.isShown() && e.line().peak() > 0)) {
      notes.add(Messages.text("chart.overlay.cut"));
    }
    if (entries.stream().map(entry -> entry.spectrum().canonical()).distinct().count() > 1) {
      notes.add(Messages.text("chart.overlay.strands"));
    }
    return notes;
  }
}
