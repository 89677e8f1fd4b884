package hearth.app.diagnosis;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The image of Docker's containers, and one piece of work on it at a time. */
public final class ImageViewModel {
  private final EngineImage image;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<EngineImage.@Nullable State> state =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ImageProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private Runnable cancel = () -> {};

  public ImageViewModel(EngineImage image, Tasks tasks, Notices notices) {
    this.image = image;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Looks whether the image is there. A Docker that does not answer is told elsewhere. */
  void look() {
    tasks.run(image::state, state::set, unknown -> state.set(null));
  }

  void prepare() {
    work(image::prepare, Messages.text("diagnosis.image.prepared"));
  }

  void load(Path file) {
    work(
        told -> image.load(file, told),
        Messages.text("diagnosis.image.loaded", String.valueOf(file.getFileName())));
  }

  void save(Path file) {
    work(told -> image.save(file, told), Messages.text("diagnosis.image.saved", file.toString()));
  }

  /** Ends the work that is under way. */
  void cancel() {
    cancel.run();
  }

  /** What is known of the image; null when Docker does not answer or was not asked yet. */
  ReadOnlyObjectProperty<EngineImage.@Nullable State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How far the work is; null while there is none. */
  ReadOnlyObjectProperty<@Nullable ImageProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  private void work(Work work, String done) {
    if (progress.get() != null) {
      return;
    }
    progress.set(new ImageProgress(Messages.text("diagnosis.image.begins"), 0));
    Consumer<ImageProgress> told = tasks.fx().latest(this::show);
    cancel =
        tasks.runCancellable(
            () -> {
              work.with(told);
              return image.state();
            },
            now -> {
              progress.set(null);
              state.set(now);
              notices.add(Notice.of(Tone.SUCCESS, done));
            },
            this::failed);
  }

  /** A word that comes after the end is not shown. */
  private void show(ImageProgress now) {
    if (progress.get() != null) {
      progress.set(now);
    }
  }

  private void failed(Throwable failure) {
    progress.set(null);
    if (failure instanceof EngineException.Interrupted) {
      notices.add(Notice.of(Tone.NEUTRAL, String.valueOf(failure.getMessage())));
    } else if (failure instanceof EngineException known) {
      notices.add(Notice.of(Tone.DANGER, known.getMessage() + " " + known.remedy()));
    } else {
      tasks.faults().report(failure);
    }
    look();
  }

  /** What is done with the image. */
  @FunctionalInterface
  private interface Work {
    void with(Consumer<ImageProgress> progress) throws EngineException;
  }
}
