package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.app.text.TimeLeft;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.QueueOptions;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.sequence.PartitionPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * A job while a person fills it in: values, files, and what is wrong with them. Values are checked
 * as they are typed; files are opened and checked in the background. For the window's thread.
 */
final class JobForm {
  private final JobDescriptor descriptor;
  private final QueueFields queue;
  private final JobService service;
  private final Tasks tasks;
  private final Map<String, StringProperty> values = new LinkedHashMap<>();
  private final Map<String, ReadOnlyStringWrapper> problems = new LinkedHashMap<>();
  private final ObservableList<InputFile> inputs = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper partitions = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private int checkNumber;
  private int planNumber;

  /**
   * @param profile of the present cluster, against which the request for a share is checked
   */
  JobForm(JobDescriptor descriptor, JobService service, Tasks tasks, Profile profile) {
    this.descriptor = descriptor;
    this.queue = new QueueFields(profile, descriptor.needs().executorMemoryMb());
    this.service = service;
    this.tasks = tasks;
    for (Parameter parameter : descriptor.parameters()) {
      StringProperty value = new SimpleStringProperty(parameter.defaultValue());
      ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
      value.addListener(
          (property, before, now) ->
              problem.set(parameter.check(now == null ? "" : now).orElse("")));
      value.addListener((property, before, now) -> plan());
      if (parameter instanceof FileParameter file) {
        value.addListener((property, before, now) -> checkFile(file));
      }
      values.put(parameter.name(), value);
      problems.put(parameter.name(), problem);
    }
    problems.put(DraftProblem.INPUTS, new ReadOnlyStringWrapper(""));
    queue.perFile().addListener((property, before, now) -> checkFiles());
    inputs.addListener(
        (ListChangeListener<InputFile>)
            change -> {
              checkFiles();
              plan();
            });
  }

  JobDescriptor descriptor() {
    return descriptor;
  }

  /** How the job is to wait and to run. */
  QueueFields queue() {
    return queue;
  }

  /** The text of a parameter's field. */
  StringProperty value(String parameter) {
    return Objects.requireNonNull(values.get(parameter), parameter);
  }

  /** What is wrong with a field ({@link DraftProblem#INPUTS} for the files), or empty. */
  ReadOnlyStringProperty problem(String field) {
    return wrapper(field).getReadOnlyProperty();
  }

  /** Into how many partitions the files will be cut and why, or empty. */
  ReadOnlyStringProperty partitions() {
    return partitions.getReadOnlyProperty();
  }

  /** How long the job will take, or that this is not known; empty while there are no files. */
  ReadOnlyStringProperty time() {
    return time.getReadOnlyProperty();
  }

  private ReadOnlyStringWrapper wrapper(String field) {
    return Objects.requireNonNull(problems.get(field), field);
  }

  ObservableList<InputFile> inputs() {
    return inputs;
  }

  /** Adds files that are not yet there. */
  void addInputs(List<Path> paths) {
    tasks.run(
        () -> paths.stream().map(InputFile::measure).toList(),
        measured -> {
          List<Path> known = inputs.stream().map(InputFile::path).toList();
          inputs.addAll(measured.stream().filter(file -> !known.contains(file.path())).toList());
        });
  }

  void remove(InputFile file) {
    inputs.remove(file);
  }

  /** Takes values and files from an earlier draft. */
  void fill(JobDraft draft) {
    draft
        .parameters()
        .forEach(
            (name, value) -> {
              if (values.containsKey(name)) {
                value(name).set(value);
              }
            });
    queue.fill(draft.options());
    addInputs(draft.inputs());
  }

  /** As {@link #fill}, in place of values and files that are there. */
  void replace(JobDraft draft) {
    descriptor
        .parameters()
        .forEach(parameter -> value(parameter.name()).set(parameter.defaultValue()));
    inputs.clear();
    fill(draft);
  }

  JobDraft draft() {
    Map<String, String> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, value.get() == null ? "" : value.get()));
    return new JobDraft(
        descriptor.type(),
        given,
        inputs.stream().map(InputFile::path).toList(),
        queue.options(null));
  }

  /** What is submitted: one job, or one for each file. */
  List<JobDraft> drafts() {
    JobDraft all = draft();
    if (!isPerFile()) {
      return List.of(all);
    }
    QueueOptions together = queue.options(batchName());
    return all.inputs().stream()
        .map(file -> new JobDraft(all.type(), all.parameters(), List.of(file), together))
        .toList();
  }

  private static String batchName() {
    return "batch-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Whether each file may become a job of its own. */
  boolean canBePerFile() {
    return descriptor.inputs().min() <= 1 && inputs.size() > 1;
  }

  private boolean isPerFile() {
    return queue.perFile().get() && canBePerFile();
  }

  /** How many jobs would be submitted. */
  IntegerBinding jobCount() {
    return Bindings.createIntegerBinding(
        () -> isPerFile() ? inputs.size() : 1, queue.perFile(), inputs);
  }

  /** Why the job cannot run yet, in one sentence; empty when it can. */
  StringBinding blocker() {
    List<Observable> sources = new ArrayList<>(problems.values());
    sources.addAll(values.values());
    sources.add(inputs);
    sources.add(queue.problem());
    return Bindings.createStringBinding(this::firstBlocker, sources.toArray(new Observable[0]));
  }

  private String firstBlocker() {
    int least = descriptor.inputs().min();
    if (inputs.size() < least) {
      return Messages.text("jobs.form.inputs.missing", least);
    }
    boolean wrong =
        !queue.problem().get().isEmpty()
            || problems.values().stream().anyMatch(problem -> !problem.get().isEmpty());
    return wrong
        ? Messages.text("jobs.form.wrong")
        : descriptor.check(draft().parameters()).values().stream().findFirst().orElse("");
  }

  /** Shows what the backend has found wrong. */
  void show(List<DraftProblem> found) {
    for (DraftProblem problem : found) {
      String field = problems.containsKey(problem.field()) ? problem.field() : DraftProblem.INPUTS;
      wrapper(field).set(problem.message());
    }
  }

  /** Opens the file of a parameter in the background; what is shown is what its field says then. */
  private void checkFile(FileParameter parameter) {
    String path = value(parameter.name()).get();
    if (path == null || path.isBlank()) {
      // What was wrong with the file that is gone from the field is gone with it.
      wrapper(parameter.name()).set(parameter.check("").orElse(""));
      return;
    }
    JobDraft draft = new JobDraft(descriptor.type(), draft().parameters(), List.of());
    tasks.run(
        () -> service.check(draft),
        found -> {
          if (path.equals(value(parameter.name()).get())) {
            show(found.stream().filter(p -> p.field().equals(parameter.name())).toList());
          }
        });
  }

  /** Plans partitions and time in the background; only the latest plan counts. */
  private void plan() {
    int number = ++planNumber;
    if (inputs.isEmpty()) {
      partitions.set("");
      time.set("");
      return;
    }
    JobDraft draft = draft();
    tasks.follow(
        service.forecast(draft),
        range -> {
          if (number == planNumber) {
            time.set(
                range
                    .map(known -> Messages.text("jobs.form.time", TimeLeft.words(known)))
                    .orElse(Messages.text("jobs.form.time.unknown")));
          }
        },
        tasks.faults()::report);
    tasks.run(
        () -> service.partitions(draft).map(PartitionPlan::sentence).orElse(""),
        sentence -> {
          if (number == planNumber) {
            partitions.set(sentence);
          }
        });
  }

  /** Opens the files in the background; only the latest check counts. */
  private void checkFiles() {
    int number = ++checkNumber;
    wrapper(DraftProblem.INPUTS).set("");
    if (inputs.isEmpty()) {
      return;
    }
    List<JobDraft> drafts = drafts();
    tasks.run(
        () -> drafts.stream().flatMap(draft -> service.check(draft).stream()).toList(),
        found -> {
          if (number == checkNumber) {
            show(found.stream().filter(p -> p.field().equals(DraftProblem.INPUTS)).toList());
          }
        });
  }
}
