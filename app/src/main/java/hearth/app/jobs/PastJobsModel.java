package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.queue.PastControl;
import hearth.cluster.queue.Prune;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What a person does with jobs of the past: keeps some, removes others. Never blocks. */
final class PastJobsModel {
  private final PastControl control;
  private final Runnable changed;
  private final UnaryOperator<String> titles;
  private final Tasks tasks;
  private final Notices notices;
  private final InstantSource clock;
  private final ObservableSet<String> kept = FXCollections.observableSet();

  /**
   * @param changed told when jobs are gone
   * @param titles what a job type is called
   */
  PastJobsModel(
      PastControl control,
      Runnable changed,
      UnaryOperator<String> titles,
      Tasks tasks,
      Notices notices,
      InstantSource clock) {
    this.control = control;
    this.changed = changed;
    this.titles = titles;
    this.tasks = tasks;
    this.notices = notices;
    this.clock = clock;
  }

  /** The ids of the jobs that are kept, as far as they were read. */
  ObservableSet<String> kept() {
    return kept;
  }

  /** Reads which jobs are kept. */
  void read() {
    tasks.run(
        control::kept,
        ids -> {
          kept.retainAll(ids);
          kept.addAll(ids);
        },
        this::failed);
  }

  /** Keeps jobs, or lets them go again when all are kept. */
  void keepOrNot(List<JobRow> rows) {
    boolean keep = !areKept(rows);
    List<String> ids =
        rows.stream().filter(row -> row.get().state().isFinal()).map(JobRow::id).toList();
    tasks.run(
        () -> {
          for (String id : ids) {
            control.keep(id, keep);
          }
          return ids;
        },
        done -> read(),
        this::failed);
  }

  boolean areKept(List<JobRow> rows) {
    return rows.stream().map(JobRow::id).allMatch(kept::contains);
  }

  /** Tells what would go. */
  void preview(Prune prune, Consumer<Prune.Plan> told) {
    tasks.run(() -> control.preview(prune), told, this::failed);
  }

  /** Removes jobs. */
  void remove(List<String> jobIds) {
    tasks.run(
        () -> control.remove(jobIds),
        gone -> {
          changed.run();
          notices.add(Notice.of(Tone.SUCCESS, Messages.text("jobs.prune.done", gone)));
        },
        failure -> {
          changed.run();
          failed(failure);
        });
  }

  String title(String type) {
    return titles.apply(type);
  }

  Instant now() {
    return clock.instant();
  }

  private void failed(Throwable failure) {
    if (failure instanceof IOException) {
      notices.add(Notice.of(Tone.DANGER, String.valueOf(failure.getMessage())));
    } else {
      tasks.faults().report(failure);
    }
  }
}
