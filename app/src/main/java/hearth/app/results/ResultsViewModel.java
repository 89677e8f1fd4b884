package hearth.app.results;

import hearth.app.fx.Tasks;
import hearth.app.text.JobTypeWords;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.ResultTable;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The finished results and the one that is open. For the window's thread; it never blocks. */
public final class ResultsViewModel {
  private final ResultCatalog catalog;
  private final Supplier<List<JobDescriptor>> types;
  private final Tasks tasks;
  private final ObservableList<ResultSummary> results = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ResultSummary> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable ResultContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable String wanted;

  /**
   * @param types the job types as they are now, for their titles
   */
  public ResultsViewModel(ResultCatalog catalog, Supplier<List<JobDescriptor>> types, Tasks tasks) {
    this.catalog = catalog;
    this.types = types;
    this.tasks = tasks;
    selected.addListener((property, before, now) -> load(now));
  }

  /** Reads the list again. */
  public void refresh() {
    tasks.run(catalog::list, this::show, this::unreadable);
  }

  /** Shows a job's result, once it is in the list. */
  public void open(String jobId) {
    wanted = jobId;
    refresh();
  }

  private void show(List<ResultSummary> found) {
    problem.set("");
    ResultSummary chosen = selected.get();
    String id = wanted != null ? wanted : chosen == null ? null : id(chosen);
    if (!found.equals(results)) {
      results.setAll(found);
    }
    ResultSummary next =
        found.stream()
            .filter(result -> id(result).equals(id))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.get(0));
    wanted = null;
    selected.set(next);
  }

  private void unreadable(Throwable failure) {
    if (failure instanceof IOException) {
      problem.set(sentence(failure));
    } else {
      tasks.faults().report(failure);
    }
  }

  private void load(@Nullable ResultSummary result) {
    if (result == null) {
      content.set(null);
      return;
    }
    ResultContent shown = content.get();
    if (shown != null && shown.summary().equals(result)) {
      return;
    }
    content.set(new ResultContent.Loading(result));
    Consumer<ResultContent> show =
        read -> {
          if (Objects.equals(selected.get(), read.summary())) {
            content.set(read);
          }
        };
    tasks.run(
        () -> ResultKinds.read(result, catalog),
        show,
        failure -> {
          if (!(failure instanceof IOException)) {
            tasks.faults().report(failure);
          }
          show.accept(new ResultContent.Unreadable(result, sentence(failure)));
        });
  }

  private static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  static String id(ResultSummary result) {
    return result.request().id();
  }

  /** Reads the tables of a result that is shown as a chart. */
  void tables(ResultSummary result, Consumer<List<ResultTable>> shown, Consumer<String> failed) {
    tasks.run(
        () -> catalog.tables(id(result)),
        shown,
        failure -> {
          if (!(failure instanceof IOException)) {
            tasks.faults().report(failure);
          }
          failed.accept(sentence(failure));
        });
  }

  /** What a result is called: its job type's title. */
  String title(ResultSummary result) {
    return types.get().stream()
        .filter(type -> type.type().equals(result.request().type()))
        .map(JobTypeWords::title)
        .findFirst()
        .orElse(result.request().type());
  }

  /** Every result, newest first. */
  public ObservableList<ResultSummary> results() {
    return results;
  }

  /** The result that is open, or null. */
  public ObjectProperty<@Nullable ResultSummary> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<@Nullable ResultContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Why the list cannot be read, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  Tasks tasks() {
    return tasks;
  }
}
