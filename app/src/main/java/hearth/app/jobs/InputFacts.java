package hearth.app.jobs;

import hearth.app.fx.CopiedText;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.InputWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.jobs.contract.JobInput;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** The input files of a job: size, checksum, and whether they were changed since. */
final class InputFacts {

  /** More of them are only counted. */
  private static final int MOST = 100;

  /** Width of all that is said of a file, in one line. */
  private static final double ROW = 560;

  private final Format format;

  InputFacts(Format format) {
    this.format = format;
  }

  /** As the request has them. */
  FactGrid asked(List<JobInput> inputs) {
    FactGrid grid = new FactGrid();
    inputs.stream()
        .limit(MOST)
        .forEach(input -> grid.add(input.name(), format.bytes(input.bytes())));
    return more(grid, inputs.size());
  }

  /** With what is known of their content. */
  FactGrid known(List<JobDetails.Input> inputs) {
    FactGrid grid = new FactGrid();
    inputs.stream().limit(MOST).forEach(input -> grid.add(input.name(), row(input)));
    return more(grid, inputs.size());
  }

  private static FactGrid more(FactGrid grid, int count) {
    return count <= MOST ? grid : grid.add("", Messages.text("jobs.inputs.more", count - MOST));
  }

  private Node row(JobDetails.Input input) {
    Label size = Ui.label(format.bytes(input.bytes()));
    size.setMinWidth(Label.USE_PREF_SIZE);
    FlowPane row = new FlowPane(Gap.S, 0, size);
    row.setRowValignment(VPos.CENTER);
    row.setPrefWrapLength(ROW);
    InputWords.inShort(input).ifPresent(text -> row.getChildren().add(checksum(input, text)));
    String sha256 = input.sha256();
    if (sha256 != null) {
      row.getChildren()
          .add(
              Ui.iconButton(
                  Messages.text("jobs.input.copy", input.name()),
                  Feather.COPY,
                  () -> CopiedText.put(sha256)));
    }
    InputWords.change(input)
        .ifPresent(
            text -> {
              Label mark = Ui.label(text, "small-badge");
              mark.setMinWidth(Label.USE_PREF_SIZE);
              Tone.WARNING.applyTo(mark);
              row.getChildren().add(mark);
            });
    return row;
  }

  private static Label checksum(JobDetails.Input input, String text) {
    return Ui.elidable(text, input.sha256() == null ? "muted" : "fact-value");
  }
}
