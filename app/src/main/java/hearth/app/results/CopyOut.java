package hearth.app.results;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Copies results to a folder, one after the other. For the window's thread. */
final class CopyOut {
  private final ResultsViewModel model;
  private final Notices notices;
  private final Consumer<String> browse;
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private Runnable stop = () -> {};
  private boolean stopped;

  CopyOut(ResultsViewModel model, Notices notices, Consumer<String> browse) {
    this.model = model;
    this.notices = notices;
    this.browse = browse;
  }

  /** What is being done, or empty. */
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** Copies each to a folder of its own below {@code folder}. */
  void start(List<ResultItem> items, Path folder) {
    if (!doing.get().isEmpty()) {
      return;
    }
    List<String> ids = items.stream().map(ResultItem::id).toList();
    stopped = false;
    tell(0, ids.size());
    stop =
        model
            .tasks()
            .runCancellable(
                () -> copy(ids, folder),
                last -> {
                  doing.set("");
                  notices.add(
                      new Notice(
                          Tone.SUCCESS,
                          Messages.text("results.copied", ids.size(), folder.toString()),
                          Messages.text("results.copied.open"),
                          () -> browse.accept(last.toUri().toString())));
                },
                this::failed);
  }

  /** Ends the copying; what is copied already stays. */
  void stop() {
    stopped = true;
    stop.run();
  }

  private Path copy(List<String> ids, Path folder) throws IOException {
    ResultCatalog catalog = model.catalog();
    Path last = folder;
    for (int i = 0; i < ids.size(); i++) {
      int at = i;
      model.tasks().fx().execute(() -> tell(at, ids.size()));
      last = catalog.copyTo(ids.get(i), folder);
    }
    return ids.size() == 1 ? last : folder;
  }

  private void tell(int done, int all) {
    doing.set(Messages.text("results.copying", done + 1, all));
  }

  private void failed(Throwable failure) {
    doing.set("");
    if (stopped) {
      notices.add(Notice.of(Tone.WARNING, Messages.text("results.copy.stopped")));
    } else if (failure instanceof IOException) {
      notices.add(
          Notice.of(
              Tone.DANGER, Messages.text("results.copy.failed", OpenResult.sentence(failure))));
    } else {
      model.tasks().faults().report(failure);
    }
  }
}
