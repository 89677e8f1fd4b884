package hearth.app.results;

import hearth.app.fx.Tasks;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the result that is open. When it is opened for the first time, all of its files
 * are compared with what its job wrote.
 */
final class OpenResult {
  private final ResultCatalog catalog;
  private final LibraryModel library;
  private final Supplier<List<ResultSummary>> known;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<@Nullable ResultContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> changes =
      new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable ResultSummary open;

  /**
   * @param known the results that there are, newest first
   */
  OpenResult(
      ResultCatalog catalog,
      LibraryModel library,
      Supplier<List<ResultSummary>> known,
      Tasks tasks) {
    this.catalog = catalog;
    this.known = known;
    this.library = library;
    this.tasks = tasks;
  }

  ReadOnlyObjectProperty<@Nullable ResultContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** What of its files is not as the job left it, in sentences. */
  ReadOnlyObjectProperty<List<String>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Opens a result, or none. */
  void show(@Nullable ResultSummary result) {
    if (Objects.equals(open, result)) {
      return;
    }
    open = result;
    changes.set(List.of());
    content.set(result == null ? null : new ResultContent.Loading(result));
    if (result != null) {
      read(result);
    }
  }

  private void read(ResultSummary result) {
    Consumer<ResultContent> show =
        read -> {
          if (Objects.equals(open, result)) {
            content.set(read);
          }
        };
    List<ResultSummary> others = known.get();
    tasks.run(
        () -> ResultKinds.read(result, others, catalog),
        read -> {
          show.accept(read);
          check(result);
        },
        failure -> {
          if (!(failure instanceof IOException)) {
            tasks.faults().report(failure);
          }
          show.accept(new ResultContent.Unreadable(result, sentence(failure)));
        });
  }

  private void check(ResultSummary result) {
    String id = ResultsViewModel.id(result);
    if (!Objects.equals(open, result) || library.of(id).checked() != null) {
      return;
    }
    tasks.run(
        () -> catalog.changes(id),
        found -> {
          if (found.isEmpty()) {
            library.checked(id);
          } else if (Objects.equals(open, result)) {
            changes.set(found);
          }
        },
        failure -> {
          // It is read again when it is opened again.
          if (!(failure instanceof IOException)) {
            tasks.faults().report(failure);
          }
        });
  }

  static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
