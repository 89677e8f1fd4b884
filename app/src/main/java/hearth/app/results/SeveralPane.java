package hearth.app.results;

import hearth.app.charts.OverlayLook;
import hearth.app.fx.Callout;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.TitleRow;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Several results: what can be done with all of them, and k-mer spectra in one chart. */
final class SeveralPane extends VBox {
  private static final String SPECTRUM = "kmer-spectrum";
  private static final int MOST_NAMED = 12;
  private static final double TURNING = 36;

  private final ResultsViewModel model;
  private final List<ResultItem> items;
  private final Format format;
  private final ObservableValue<Boolean> dark;
  private final ResultActions actions;

  SeveralPane(
      ResultsViewModel model,
      List<ResultItem> items,
      ResultTools tools,
      Format format,
      ObservableValue<Boolean> dark,
      ResultActions actions) {
    super(Gap.L);
    this.model = model;
    this.items = items;
    this.format = format;
    this.dark = dark;
    this.actions = actions;
    getStyleClass().add("page-content");
    setId("several-results");
    getChildren().add(head(tools));
    boolean spectra = items.stream().allMatch(item -> item.is(SPECTRUM));
    if (spectra && items.size() <= OverlayLook.MOST) {
      overlay();
    } else {
      getChildren()
          .addAll(
              Ui.paragraph(names()),
              Ui.paragraph(Messages.text("results.overlay.hint", OverlayLook.MOST), "muted"));
    }
  }

  private Node head(ResultTools tools) {
    Button tag =
        Ui.button(Messages.text("results.tag.button"), Feather.TAG, () -> tools.tag(items));
    Button copy =
        Ui.button(Messages.text("results.copy.button"), Feather.COPY, () -> tools.copy(items));
    Button delete =
        Ui.button(
            Messages.text("results.delete.button"), Feather.TRASH_2, () -> tools.delete(items));
    boolean none = items.stream().allMatch(item -> item.summary() == null);
    tag.setDisable(none);
    copy.setDisable(none);
    tag.setId("several-tag");
    copy.setId("several-copy");
    delete.setId("several-delete");
    return new TitleRow(
        Ui.row(
            Gap.S,
            Ui.icon(Feather.LAYERS, "card-icon"),
            Ui.paragraph(Messages.text("results.several", items.size()), "section-title")),
        tag,
        copy,
        delete);
  }

  private String names() {
    String names =
        String.join(
            "\n",
            items.stream().limit(MOST_NAMED).map(item -> ResultTitle.of(model, item)).toList());
    return items.size() <= MOST_NAMED
        ? names
        : names + "\n" + Messages.text("results.several.more", items.size() - MOST_NAMED);
  }

  private void overlay() {
    ProgressIndicator waiting = new ProgressIndicator();
    waiting.setMaxSize(TURNING, TURNING);
    waiting.setAccessibleText(Messages.text("results.loading"));
    getChildren().add(waiting);
    model
        .tasks()
        .run(
            this::read,
            spectra -> {
              OverlayPane pane =
                  new OverlayPane(
                      new OverlayModel(entries(spectra)),
                      format,
                      dark,
                      chart -> actions.savePicture(summary(items.get(0)), chart));
              VBox.setVgrow(pane, Priority.ALWAYS);
              getChildren().set(1, pane);
            },
            failure -> {
              if (!(failure instanceof IOException)) {
                model.tasks().faults().report(failure);
              }
              getChildren()
                  .set(
                      1,
                      new Callout(
                          Tone.DANGER,
                          OpenResult.sentence(failure),
                          null,
                          Messages.text("results.overlay.remedy")));
            });
  }

  private List<KmerSpectrum> read() throws IOException {
    List<KmerSpectrum> spectra = new ArrayList<>();
    for (ResultItem item : items) {
      spectra.add(model.catalog().spectrum(item.id()));
    }
    return spectra;
  }

  private List<OverlayModel.Entry> entries(List<KmerSpectrum> spectra) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> new OverlayModel.Entry(i, name(items.get(i)), spectra.get(i)))
        .toList();
  }

  /** The name that a person gave it, else its file: job types are all the same here. */
  private String name(ResultItem item) {
    String given = model.library().of(item.id()).name();
    String file = Inputs.inShort(summary(item).request().inputs());
    return !given.isEmpty() ? given : file.isEmpty() ? item.id() : file;
  }

  private static ResultSummary summary(ResultItem item) {
    return Objects.requireNonNull(item.summary());
  }
}
