package hearth.app.results;

import hearth.app.fx.Tasks;
import hearth.app.text.JobTypeWords;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.Listing;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.ResultTable;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The results that are looked for, and those that are chosen. For the window's thread. */
public final class ResultsViewModel {
  private final ResultCatalog catalog;
  private final Supplier<List<JobDescriptor>> types;
  private final LibraryModel library;
  private final Tasks tasks;
  private final OpenResult open;
  private final ObservableList<ResultItem> results = FXCollections.observableArrayList();
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<ResultItem>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ResultItem>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper arranged = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unreachable = new ReadOnlyStringWrapper("");
  private boolean arranging;
  private @Nullable String wanted;

  /**
   * @param types the job types as they are now, for their titles
   */
  public ResultsViewModel(
      ResultCatalog catalog,
      Supplier<List<JobDescriptor>> types,
      LibraryModel library,
      Tasks tasks) {
    this.catalog = catalog;
    this.types = types;
    this.library = library;
    this.tasks = tasks;
    this.open = new OpenResult(catalog, library, this::summaries, tasks);
    search.addListener((property, before, now) -> arrange());
    library.addedProperty().addListener((property, before, now) -> arrange());
  }

  /** Reads the list again. */
  public void refresh() {
    tasks.run(() -> new Found(library.read(), catalog.look()), this::show, this::unreadable);
  }

  /** What was read in the background. */
  private record Found(LibraryModel.Reading added, Listing listing) {}

  /** Shows a job's result, once it is in the list. */
  public void open(String jobId) {
    wanted = jobId;
    refresh();
  }

  private void show(Found both) {
    Listing found = both.listing();
    library.show(both.added());
    problem.set("");
    unreachable.set(Objects.requireNonNullElse(found.unreachable(), ""));
    all.set(
        Stream.concat(
                found.results().stream().map(ResultItem::of),
                found.odd().stream().map(ResultItem::of))
            .toList());
    String id = wanted;
    wanted = null;
    if (id == null) {
      arrange();
    } else if (library.of(id).isDeleted()) {
      arrange();
      library.tellDeleted(id, () -> open(id));
    } else {
      bringIntoView(id);
    }
  }

  /** A result that was asked for is shown whatever is looked for. */
  private void bringIntoView(String id) {
    if (!search.get().isEmpty()) {
      search.set("");
    }
    arrange();
    results.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .ifPresent(item -> choose(List.of(item)));
  }

  private void arrange() {
    ResultFilter filter = ResultFilter.of(search.get());
    List<ResultItem> now =
        all.get().stream()
            .filter(item -> !library.of(item.id()).isDeleted())
            .filter(item -> filter.isAll() || filter.matches(words(item)))
            .toList();
    int place = chosen.get().isEmpty() ? 0 : results.indexOf(chosen.get().get(0));
    arranging = true;
    if (!now.equals(results)) {
      results.setAll(now);
    }
    arranging = false;
    List<String> ids = chosen.get().stream().map(ResultItem::id).toList();
    List<ResultItem> still = now.stream().filter(item -> ids.contains(item.id())).toList();
    boolean none = still.isEmpty() && !now.isEmpty();
    choose(none ? List.of(now.get(Math.clamp(place, 0, now.size() - 1))) : still);
    arranged.set(arranged.get() + 1);
  }

  private ResultFilter.Words words(ResultItem item) {
    ResultSummary result = item.summary();
    if (result == null) {
      return new ResultFilter.Words(List.of(item.id()), List.of(), List.of(), List.of());
    }
    return new ResultFilter.Words(
        List.of(library.of(item.id()).name(), item.id(), ResultTitle.plain(this, result)),
        List.of(result.request().type(), title(result)),
        result.request().inputs().stream().map(JobInput::name).toList(),
        library.of(item.id()).tags());
  }

  private void unreadable(Throwable failure) {
    if (failure instanceof IOException) {
      problem.set(OpenResult.sentence(failure));
    } else {
      tasks.faults().report(failure);
    }
  }

  /** Chooses results; the only one of them is opened. What a list says while it changes is lost. */
  void choose(List<ResultItem> items) {
    if (arranging) {
      return;
    }
    chosen.set(List.copyOf(items));
    open.show(items.size() == 1 ? items.get(0).summary() : null);
  }

  private List<ResultSummary> summaries() {
    List<ResultSummary> known = new ArrayList<>();
    for (ResultItem item : results) {
      ResultSummary summary = item.summary();
      if (summary != null) {
        known.add(summary);
      }
    }
    return known;
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
          failed.accept(OpenResult.sentence(failure));
        });
  }

  /** What a result's job type is called. */
  String title(ResultSummary result) {
    return types.get().stream()
        .filter(type -> type.type().equals(result.request().type()))
        .map(JobTypeWords::title)
        .findFirst()
        .orElse(result.request().type());
  }

  /** The results that are looked for, newest first. */
  public ObservableList<ResultItem> results() {
    return results;
  }

  /** Every result that is there, also those that are deleted. */
  ReadOnlyObjectProperty<List<ResultItem>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** Those that are chosen, in the order of the list. */
  ReadOnlyObjectProperty<List<ResultItem>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Changes whenever the list was arranged anew: who shows it chooses again what is chosen. */
  ReadOnlyIntegerProperty arrangedProperty() {
    return arranged.getReadOnlyProperty();
  }

  /** What is looked for, as {@link ResultFilter} reads it. */
  StringProperty searchProperty() {
    return search;
  }

  OpenResult opened() {
    return open;
  }

  /** Why the list cannot be read, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why these are copies of what was there, or empty. */
  ReadOnlyStringProperty unreachableProperty() {
    return unreachable.getReadOnlyProperty();
  }

  LibraryModel library() {
    return library;
  }

  ResultCatalog catalog() {
    return catalog;
  }

  Tasks tasks() {
    return tasks;
  }
}
