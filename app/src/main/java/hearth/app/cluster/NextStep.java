package hearth.app.cluster;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a cluster that runs and has nothing to do. */
final class NextStep extends HBox {

  NextStep(Runnable newJob, Runnable runSample) {
    super(Gap.M);
    getStyleClass().addAll("card", "next-step");
    setAlignment(Pos.CENTER_LEFT);
    VBox text =
        Ui.column(
            Gap.XS,
            Ui.label(Messages.text("cluster.next.title"), "card-title"),
            Ui.paragraph(Messages.text("cluster.next.text"), "muted"));
    setHgrow(text, Priority.ALWAYS);
    Button job = Ui.button(Messages.text("jobs.new.button"), Feather.PLUS, newJob, Styles.ACCENT);
    job.setId("next-job");
    Button sample = Ui.button(Messages.text("sample.run.button"), Feather.ZAP, runSample);
    sample.setId("next-sample");
    getChildren().addAll(text, sample, job);
  }
}
