package hearth.app.diagnosis;

import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The image of Docker's containers: whether it is there, and ways to get and to pass it on. */
final class ImageCard extends VBox {
  private static final String FILE = "hearth-image";
  private static final String SUFFIX = ".tar";

  private final Format format;
  private final Label what = Ui.paragraph("");
  private final Button prepare;
  private final Button load;
  private final Button save;
  private final HBox buttons;
  private final Label doing = Ui.elidable("", "muted");
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox working;

  ImageCard(ImageViewModel model, FilePicker picker, Format format) {
    super(Gap.M);
    this.format = format;
    getStyleClass().add("card");
    setId("image-card");
    prepare = Ui.button(Messages.text("diagnosis.image.prepare"), Feather.DOWNLOAD, model::prepare);
    prepare.setId("image-prepare");
    load =
        Ui.button(
            Messages.text("diagnosis.image.load"),
            Feather.FOLDER,
            () -> picker.chooseOne(Messages.text("diagnosis.image.load.title"), model::load));
    load.setId("image-load");
    save =
        Ui.button(
            Messages.text("diagnosis.image.save"),
            Feather.SAVE,
            () ->
                picker.save(
                    Messages.text("diagnosis.image.save.title"), FILE, SUFFIX, model::save));
    save.setId("image-save");
    buttons = Ui.row(Gap.S, prepare, load, save);
    Button cancel = Ui.button(Messages.text("dialog.cancel.button"), Feather.X, model::cancel);
    cancel.setId("image-cancel");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox far = Ui.column(Gap.XS, doing, bar);
    HBox.setHgrow(far, Priority.ALWAYS);
    working = Ui.column(0, Ui.row(Gap.L, far, cancel));
    getChildren()
        .addAll(
            Ui.label(Messages.text("diagnosis.image.title"), "card-title"),
            what,
            buttons,
            working,
            Ui.paragraph(Messages.text("diagnosis.image.help"), "muted"));
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.progressProperty().addListener((property, before, now) -> show(now));
    show(model.stateProperty().get());
    show(model.progressProperty().get());
  }

  private void show(EngineImage.@Nullable State state) {
    boolean present = state != null && state.present();
    if (state == null) {
      what.setText(Messages.text("diagnosis.image.unknown"));
    } else if (present) {
      what.setText(
          Messages.text("diagnosis.image.there", state.name(), format.bytes(state.bytes())));
    } else {
      what.setText(Messages.text("diagnosis.image.missing"));
    }
    Ui.show(prepare, state != null && !present);
    Ui.show(save, present);
    load.setDisable(state == null);
  }

  private void show(@Nullable ImageProgress now) {
    Ui.show(buttons, now == null);
    Ui.show(working, now != null);
    if (now != null) {
      doing.setText(now.text());
      bar.setProgress(now.fraction());
      bar.setAccessibleText(now.text());
    }
  }
}
