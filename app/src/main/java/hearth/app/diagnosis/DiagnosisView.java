package hearth.app.diagnosis;

import atlantafx.base.theme.Styles;
import hearth.app.cluster.ClusterLook;
import hearth.app.fx.Callout;
import hearth.app.fx.Dialogs;
import hearth.app.fx.EmptyState;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.PageHeader;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Diagnosis page: what is wrong first, then what was looked at, Docker, and the memory. */
public final class DiagnosisView extends VBox {
  private final DiagnosisViewModel model;
  private final Dialogs dialogs;
  private final Format format;
  private final StateBadge badge = new StateBadge();
  private final VBox wrong = Ui.column(Gap.M);
  private final VBox fine = Ui.column(Gap.M);
  private final DockerCard docker;
  private final LadderView ladder;
  private final VBox content;
  private final EmptyState empty =
      new EmptyState(
          Ui.icon(Feather.LIFE_BUOY, "empty-icon"),
          Messages.text("diagnosis.empty.title"),
          Messages.text("diagnosis.empty.text"));

  /**
   * @param copy puts text on the clipboard
   */
  public DiagnosisView(
      DiagnosisViewModel model,
      ImageViewModel image,
      Dialogs dialogs,
      FilePicker picker,
      Format format,
      Consumer<String> copy) {
    this.model = model;
    this.dialogs = dialogs;
    this.format = format;
    getStyleClass().add("page");
    setId("diagnosis-page");
    docker = new DockerCard(model);
    ladder = new LadderView(format);
    wrong.setId("diagnosis-wrong");
    fine.setId("diagnosis-fine");
    content =
        Ui.column(
            Gap.L,
            wrong,
            card(Messages.text("diagnosis.memory.title"), ladder),
            card(Messages.text("diagnosis.fine.title"), fine),
            docker,
            new ImageCard(image, picker, format),
            new HelpCard(model, picker, copy));
    VBox both = Ui.column(0, content, empty);
    both.getStyleClass().add("page-content");
    VBox.setVgrow(empty, Priority.ALWAYS);
    ScrollPane scroll = Ui.scroll(both);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(), scroll);
    model
        .diagnosisProperty()
        .addListener(
            (property, before, now) -> {
              show(now);
              image.look();
            });
    image.look();
    show(model.diagnosisProperty().get());
  }

  private PageHeader header() {
    Button clean =
        Ui.button(Messages.text("diagnosis.clean.button"), Feather.TRASH_2, this::cleanUp);
    clean.setId("diagnosis-clean");
    Button again =
        Ui.button(
            Messages.text("diagnosis.again.button"),
            Feather.REFRESH_CW,
            model::look,
            Styles.ACCENT);
    again.setId("diagnosis-again");
    again.disableProperty().bind(model.lookingProperty());
    return new PageHeader(Messages.text("diagnosis.title"), badge).actions(clean, again);
  }

  private static VBox card(String title, Node body) {
    VBox card = Ui.column(Gap.L, Ui.label(title, "card-title"), body);
    card.getStyleClass().add("card");
    return card;
  }

  private void show(@Nullable Diagnosis now) {
    Ui.show(content, now != null);
    Ui.show(empty, now == null);
    if (now == null) {
      badge.show(Messages.text("diagnosis.looking"), Feather.LOADER, Tone.ACCENT);
      return;
    }
    showState(now);
    List<Finding> problems =
        now.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    wrong.getChildren().setAll(problems.stream().map(this::callout).toList());
    if (problems.isEmpty()) {
      wrong
          .getChildren()
          .add(
              new Callout(
                  Tone.SUCCESS,
                  Messages.text("diagnosis.good.title"),
                  null,
                  Messages.text("diagnosis.good.text")));
    }
    fine.getChildren()
        .setAll(
            now.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .map(DiagnosisView::row)
                .toList());
    docker.show(now);
    ladder.show(now.ladder());
  }

  private void showState(Diagnosis now) {
    String word = Messages.text("diagnosis.state", now.problems());
    if (now.hasErrors()) {
      badge.show(word, Feather.X_OCTAGON, Tone.DANGER);
    } else if (now.problems() > 0) {
      badge.show(word, Feather.ALERT_TRIANGLE, Tone.WARNING);
    } else {
      badge.show(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
    }
  }

  private Callout callout(Finding finding) {
    return ClusterLook.callout(finding, actions(finding.fix()));
  }

  private Node[] actions(@Nullable Fix fix) {
    if (fix == null) {
      return new Node[0];
    }
    Button button =
        Ui.button(
            fix.label(),
            fix instanceof Fix.CleanUp ? Feather.TRASH_2 : Feather.CHECK,
            () -> apply(fix),
            Styles.SMALL,
            Styles.ACCENT);
    button.setMnemonicParsing(false);
    button.getStyleClass().add("finding-fix");
    return new Node[] {button};
  }

  private void apply(Fix fix) {
    if (fix instanceof Fix.ChangeProfile change) {
      model.mend(change);
    } else {
      cleanUp();
    }
  }

  private void cleanUp() {
    model.leftovers(found -> new CleanUpDialog(model, dialogs, found, format).open());
  }

  private static HBox row(Finding finding) {
    var mark = Ui.icon(Feather.CHECK_CIRCLE, "step-mark");
    Tone.SUCCESS.applyTo(mark);
    VBox text = Ui.column(Gap.XS, Ui.paragraph(finding.title()));
    if (!finding.evidence().isBlank()) {
      text.getChildren().add(Ui.paragraph(finding.evidence(), "muted"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(Gap.M, mark, text);
    row.getStyleClass().add("diagnosis-row");
    return row;
  }
}
