package hearth.app.jobs;

import hearth.app.fx.Callout;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.DiskWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.DiskOutlook;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shown while a job may not fit on the disk; a person may still run it. */
final class ShortageNote extends VBox {
  private final DiskWords words;

  ShortageNote(ObservableValue<@Nullable DiskOutlook> disk, DiskWords words) {
    this.words = words;
    setId("run-shortage");
    disk.addListener((property, before, now) -> show(now));
    show(disk.getValue());
  }

  private void show(@Nullable DiskOutlook outlook) {
    Optional<String> text = words.shortage(outlook);
    getChildren().clear();
    text.ifPresent(
        why ->
            getChildren()
                .add(
                    new Callout(
                        Tone.WARNING, Messages.text("jobs.form.disk.short.title"), null, why)));
    Ui.show(this, text.isPresent());
  }
}
