package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.text.ParameterWords;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.jobs.contract.Parameter.FileParameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has the files of a form opened in the background, and shows in it what is wrong with them; only
 * the latest look counts. For the window's thread.
 */
final class FileChecks {
  private final JobForm form;
  private final JobService service;
  private final Tasks tasks;
  private int number;

  FileChecks(JobForm form, JobService service, Tasks tasks) {
    this.form = form;
    this.service = service;
    this.tasks = tasks;
  }

  /** Looks at the input files. */
  void lookAtInputs() {
    int mine = ++number;
    form.tell(DraftProblem.INPUTS, "");
    if (form.inputs().isEmpty()) {
      return;
    }
    List<JobDraft> drafts = form.drafts();
    tasks.run(
        () -> problems(drafts),
        found -> {
          if (mine == number) {
            form.show(found.stream().filter(p -> p.field().equals(DraftProblem.INPUTS)).toList());
          }
        });
  }

  /** Looks at the file of a parameter; what is shown is what its field says then. */
  void lookAt(FileParameter parameter) {
    String path = form.value(parameter.name()).get();
    if (path == null || path.isBlank()) {
      // What was wrong with the file that is gone from the field is gone with it.
      form.tell(parameter.name(), ParameterWords.problem(parameter, ""));
      return;
    }
    JobDraft draft = new JobDraft(form.descriptor().type(), form.draft().parameters(), List.of());
    tasks.run(
        () -> service.check(draft),
        found -> {
          if (path.equals(form.value(parameter.name()).get())) {
            form.show(found.stream().filter(p -> p.field().equals(parameter.name())).toList());
          }
        });
  }

  /**
   * Looks again when something is wrong with a file: what a person mends, a permission or the file
   * itself, is outside Hearth. What is told stays until it is known to be gone.
   */
  void again() {
    if (fields().allMatch(field -> form.problem(field).get().isEmpty())) {
      return;
    }
    int mine = ++number;
    JobDraft whole = form.draft();
    List<JobDraft> drafts = form.drafts();
    tasks.run(
        () -> problems(drafts).stream().filter(p -> isOfFiles(p.field())).toList(),
        found -> {
          if (mine != number) {
            return;
          }
          if (found.isEmpty()) {
            // Whether the engine sees the files is found out only where a job is planned.
            tasks.follow(
                service.forecast(whole),
                range -> mended(mine),
                failure -> stillWrong(mine, failure));
          } else {
            form.show(found);
          }
        });
  }

  private List<DraftProblem> problems(List<JobDraft> drafts) {
    return drafts.stream().flatMap(draft -> service.check(draft).stream()).toList();
  }

  private void mended(int mine) {
    if (mine == number) {
      fields().forEach(field -> form.tell(field, ""));
      parameters().forEach(this::lookAt);
      form.measureAgain();
    }
  }

  private void stillWrong(int mine, Throwable failure) {
    if (!(failure instanceof JobRejected why)) {
      tasks.faults().report(failure);
    } else if (mine == number) {
      form.show(why.problems());
    }
  }

  /** Not that files are missing: that is no fault of those that are there. */
  private boolean isOfFiles(String field) {
    return field.equals(DraftProblem.INPUTS)
        ? !form.inputs().isEmpty()
        : fields().anyMatch(field::equals);
  }

  private Stream<String> fields() {
    return Stream.concat(Stream.of(DraftProblem.INPUTS), parameters().map(FileParameter::name));
  }

  private Stream<FileParameter> parameters() {
    return form.descriptor().parameters().stream()
        .filter(FileParameter.class::isInstance)
        .map(FileParameter.class::cast);
  }
}
