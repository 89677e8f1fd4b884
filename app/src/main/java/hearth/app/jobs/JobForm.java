package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.app.text.ParameterWords;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.QueueOptions;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
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
  private final Tasks tasks;
  private final Map<String, StringProperty> values = new LinkedHashMap<>();
  private final Map<String, ReadOnlyStringWrapper> problems = new LinkedHashMap<>();
  private final ObservableList<InputFile> inputs = FXCollections.observableArrayList();
  private final FormOutlook outlook;
  private final FileChecks checks;

  /**
   * @param profile of the present cluster, against which the request for a share is checked
   */
  JobForm(JobDescriptor descriptor, JobService service, Tasks tasks, Profile profile) {
    this.descriptor = descriptor;
    this.queue = new QueueFields(profile, descriptor.needs().executorMemoryMb());
    this.tasks = tasks;
    this.outlook = new FormOutlook(service, tasks, this::show);
    this.checks = new FileChecks(this, service, tasks);
    for (Parameter parameter : descriptor.parameters()) {
      StringProperty value = new SimpleStringProperty(parameter.defaultValue());
      ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
      value.addListener(
          (property, before, now) ->
              problem.set(ParameterWords.problem(parameter, now == null ? "" : now)));
      value.addListener((property, before, now) -> plan());
      if (parameter instanceof FileParameter file) {
        value.addListener((property, before, now) -> checks.lookAt(file));
      }
      values.put(parameter.name(), value);
      problems.put(parameter.name(), problem);
    }
    problems.put(DraftProblem.INPUTS, new ReadOnlyStringWrapper(""));
    queue.perFile().addListener((property, before, now) -> look());
    inputs.addListener((ListChangeListener<InputFile>) change -> look());
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

  /** What is foretold of the job. */
  FormOutlook outlook() {
    return outlook;
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
        : ParameterWords.firstProblem(descriptor, draft().parameters());
  }

  /** What is wrong with a field from now on; empty for nothing. */
  void tell(String field, String problem) {
    wrapper(field).set(problem);
  }

  /** Looks at files anew that something is wrong with: it may be mended meanwhile. */
  void checkAgain() {
    checks.again();
  }

  /** Measures the files anew, which has them checked too. */
  void measureAgain() {
    List<Path> paths = inputs.stream().map(InputFile::path).toList();
    tasks.run(
        () -> paths.stream().map(InputFile::measure).toList(),
        measured -> {
          if (paths.equals(inputs.stream().map(InputFile::path).toList())) {
            inputs.setAll(measured);
          }
        });
  }

  /** Shows what the backend has found wrong. */
  void show(List<DraftProblem> found) {
    for (DraftProblem problem : found) {
      String field = problems.containsKey(problem.field()) ? problem.field() : DraftProblem.INPUTS;
      wrapper(field).set(problem.message());
    }
  }

  private void look() {
    checks.lookAtInputs();
    plan();
  }

  /** Foretells partitions, time and disk. */
  private void plan() {
    if (inputs.isEmpty()) {
      outlook.clear();
    } else {
      outlook.look(draft());
    }
  }
}
