package hearth.app.scaling;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Field;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.scaling.ScalingDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks with which numbers of workers a job is to be measured, and how often. */
public final class ScalingDialog {
  /** As many as anybody waits for without being asked. */
  private static final int USUAL_WORKERS = 4;

  private static final int USUAL_REPEATS = 3;
  private static final int LEAST_WORKERS = 2;
  private static final int MOST_REPEATS = 20;

  /** No computer has more. */
  private static final int MOST_WORKERS = 64;

  private final ScalingViewModel model;
  private final JobDraft job;
  private final Runnable started;
  private final Dialogs dialogs;
  private final TextField workers = new TextField();
  private final TextField repeats = new TextField(String.valueOf(USUAL_REPEATS));
  private final Label outlook = Ui.paragraph("", "muted");
  private final StringProperty workersProblem = new SimpleStringProperty("");
  private final StringProperty repeatsProblem = new SimpleStringProperty("");
  private final Button start;

  private ScalingDialog(Dialogs dialogs, ScalingViewModel model, JobDraft job, Runnable started) {
    this.dialogs = dialogs;
    this.model = model;
    this.job = job;
    this.started = started;
    this.start =
        Ui.button(Messages.text("scaling.start.button"), Feather.PLAY, this::start, Styles.ACCENT);
    start.setId("scaling-start");
    workers.setId("scaling-workers");
    workers.setText(usualWorkers(model.cores()));
    workers.setAccessibleText(Messages.text("scaling.workers"));
    repeats.setId("scaling-repeats");
    repeats.setAccessibleText(Messages.text("scaling.repeats"));
    outlook.setId("scaling-outlook");
    workers.textProperty().addListener((property, before, now) -> check());
    repeats.textProperty().addListener((property, before, now) -> check());
    check();
  }

  /**
   * Asks.
   *
   * @param started opens the experiment
   */
  public static void show(Dialogs dialogs, ScalingViewModel model, JobDraft job, Runnable started) {
    new ScalingDialog(dialogs, model, job, started).show();
  }

  private void show() {
    Button back =
        Ui.button(Messages.text("scaling.back.button"), Feather.CORNER_UP_LEFT, dialogs::close);
    VBox body =
        Ui.column(
            Gap.L,
            Ui.paragraph(Messages.text("scaling.ask.text"), "muted"),
            new Field(
                Messages.text("scaling.workers"),
                workers,
                workers,
                Messages.text("scaling.workers.help"),
                workersProblem),
            new Field(
                Messages.text("scaling.repeats"),
                repeats,
                repeats,
                Messages.text("scaling.repeats.help"),
                repeatsProblem),
            outlook);
    dialogs.ask(Messages.text("scaling.ask.title"), body, back, start);
  }

  private static String usualWorkers(int cores) {
    return IntStream.rangeClosed(1, Math.clamp(cores, LEAST_WORKERS, USUAL_WORKERS))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private void check() {
    List<Integer> counts = workers();
    Optional<Integer> often = number(repeats.getText().strip(), MOST_REPEATS);
    workersProblem.set(counts.isEmpty() ? Messages.text("scaling.workers.wrong") : "");
    repeatsProblem.set(often.isEmpty() ? Messages.text("scaling.repeats.wrong", MOST_REPEATS) : "");
    boolean ready = !counts.isEmpty() && often.isPresent();
    start.setDisable(!ready);
    Ui.show(outlook, ready);
    if (ready) {
      outlook.setText(
          Messages.text("scaling.outlook", counts.size() * often.get(), model.profile().workers()));
    }
  }

  /** The numbers of workers that are asked for; none while they are not two at least. */
  private List<Integer> workers() {
    List<Integer> counts = new ArrayList<>();
    for (String part : workers.getText().strip().split("[,;\\s]+")) {
      Optional<Integer> count = number(part, MOST_WORKERS);
      if (count.isEmpty()) {
        return List.of();
      }
      counts.add(count.get());
    }
    List<Integer> different = counts.stream().distinct().sorted().toList();
    return different.size() < LEAST_WORKERS ? List.of() : different;
  }

  private static Optional<Integer> number(String text, int most) {
    try {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void start() {
    model.start(
        new ScalingDraft(job, workers(), Integer.parseInt(repeats.getText().strip())),
        () -> {
          dialogs.close();
          started.run();
        },
        workersProblem::set);
  }
}
