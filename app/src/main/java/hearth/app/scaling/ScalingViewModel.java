package hearth.app.scaling;

import hearth.app.fx.Following;
import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.scaling.ScalingDraft;
import hearth.cluster.scaling.ScalingSnapshot;
import hearth.cluster.scaling.Scalings;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The scaling experiments and the one that is open. For the window's thread; it never blocks. */
public final class ScalingViewModel {
  private final Scalings scalings;
  private final Supplier<List<JobDescriptor>> types;
  private final Supplier<Profile> profile;
  private final int cores;
  private final Tasks tasks;
  private final Following following;
  private final ObservableList<ScalingRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ScalingRow> selected = new SimpleObjectProperty<>();

  /**
   * @param types the job types as they are now, for their titles
   * @param profile of the present cluster
   * @param cores of this computer
   */
  public ScalingViewModel(
      Scalings scalings,
      Supplier<List<JobDescriptor>> types,
      Supplier<Profile> profile,
      int cores,
      Tasks tasks) {
    this.scalings = scalings;
    this.types = types;
    this.profile = profile;
    this.cores = cores;
    this.tasks = tasks;
    this.following = new Following(() -> scalings.subscribe(tasks.fx().latest(this::show)));
  }

  /** Follows the experiments. Twice is once. */
  public void activate() {
    following.begin();
  }

  public void rest() {
    following.rest();
  }

  private void show(List<ScalingSnapshot> all) {
    Map<String, ScalingRow> known =
        rows.stream().collect(Collectors.toMap(ScalingRow::id, Function.identity()));
    List<ScalingRow> now = new ArrayList<>();
    for (ScalingSnapshot one : all) {
      ScalingRow row = known.getOrDefault(one.plan().id(), new ScalingRow(one));
      row.set(one);
      now.add(row);
    }
    if (!now.equals(rows)) {
      ScalingRow open = selected.get();
      rows.setAll(now);
      selected.set(now.contains(open) ? open : now.isEmpty() ? null : now.get(0));
    }
  }

  /**
   * Asks for an experiment, and opens it.
   *
   * @param started told once it is in the list
   * @param refused told why there is none
   */
  void start(ScalingDraft draft, Runnable started, Consumer<String> refused) {
    tasks.follow(
        scalings.start(draft),
        begun -> {
          show(scalings.all());
          rows.stream()
              .filter(row -> row.id().equals(begun.plan().id()))
              .findFirst()
              .ifPresent(selected::set);
          started.run();
        },
        failure -> {
          if (failure instanceof IllegalArgumentException || failure instanceof JobRejected) {
            refused.accept(String.valueOf(failure.getMessage()));
          } else {
            tasks.faults().report(failure);
          }
        });
  }

  void cancel(ScalingSnapshot experiment) {
    tasks.follow(scalings.cancel(experiment.plan().id()), done -> {}, tasks.faults()::report);
  }

  void delete(ScalingSnapshot experiment) {
    tasks.follow(scalings.delete(experiment.plan().id()), done -> {}, tasks.faults()::report);
  }

  /** What its job is called: the type, and k where it has one. */
  String title(ScalingSnapshot experiment) {
    String type = experiment.plan().type();
    String title = type(experiment).map(JobDescriptor::title).orElse(type);
    String k = experiment.plan().parameters().get("k");
    return k == null ? title : Messages.text("results.title.k", title, k);
  }

  /** The other parameters that differ from their defaults. */
  String changed(ScalingSnapshot experiment) {
    Map<String, String> defaults =
        type(experiment).stream()
            .flatMap(type -> type.parameters().stream())
            .collect(Collectors.toMap(Parameter::name, Parameter::defaultValue));
    return experiment.plan().parameters().entrySet().stream()
        .filter(given -> !given.getKey().equals("k"))
        .filter(given -> !given.getValue().equals(defaults.get(given.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(given -> " · " + given.getKey() + " " + given.getValue())
        .collect(Collectors.joining());
  }

  private Optional<JobDescriptor> type(ScalingSnapshot experiment) {
    return types.get().stream()
        .filter(known -> known.type().equals(experiment.plan().type()))
        .findFirst();
  }

  /** Of the present cluster. */
  Profile profile() {
    return profile.get();
  }

  /** Of this computer. */
  int cores() {
    return cores;
  }

  /** Every experiment, newest first. */
  ObservableList<ScalingRow> rows() {
    return rows;
  }

  /** The one that is open, or null. */
  ObjectProperty<@Nullable ScalingRow> selectedProperty() {
    return selected;
  }
}
