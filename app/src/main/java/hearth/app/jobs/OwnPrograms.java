package hearth.app.jobs;

import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.ProgramFacts;
import hearth.cluster.catalogue.StoredJob;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Adding a program of one's own, and the question before it first runs. */
final class OwnPrograms {
  private final JobsViewModel model;
  private final Dialogs dialogs;
  private final FilePicker picker;

  OwnPrograms(JobsViewModel model, Dialogs dialogs, FilePicker picker) {
    this.model = model;
    this.dialogs = dialogs;
    this.picker = picker;
  }

  /** Adds the program that a person chooses. */
  Button addButton() {
    Button add =
        Ui.button(
            Messages.text("jobs.own.add"),
            Feather.FILE_PLUS,
            () ->
                picker.chooseOne(
                    Messages.text("jobs.own.choose"),
                    file -> model.ownJobs().look(file, facts -> add(file, facts))));
    add.setId("job-add");
    return add;
  }

  private void add(Path file, ProgramFacts facts) {
    OwnJobsModel own = model.ownJobs();
    if (facts.described()) {
      own.add(file, PlainProgram.NOTHING, model.forms()::open, own::refuse);
    } else {
      new OwnProgramDialog(own, dialogs, file, facts, model.forms()::open).open();
    }
  }

  /** Runs the form's job; of a program that is not confirmed, once a person has allowed it. */
  void run(JobForm form, boolean start) {
    model
        .ownJobs()
        .ifUnconfirmed(
            form.descriptor().type(), job -> ask(job, form, start), () -> model.run(form, start));
  }

  private void ask(StoredJob job, JobForm form, boolean start) {
    Button no =
        Ui.button(Messages.text("jobs.own.confirm.no"), Feather.CORNER_UP_LEFT, dialogs::close);
    Button yes =
        Ui.button(
            Messages.text("jobs.own.confirm.yes"),
            Feather.CHECK,
            () -> {
              dialogs.close();
              model.ownJobs().confirm(job, () -> model.run(form, start));
            });
    yes.setId("own-confirm");
    no.setId("own-leave");
    Label mainClass = Ui.paragraph(Messages.text("jobs.own.confirm.class", job.job().mainClass()));
    Ui.show(mainClass, !job.job().mainClass().isEmpty());
    VBox body =
        Ui.column(
            Gap.S,
            Ui.paragraph(Messages.text("jobs.own.confirm.text")),
            Ui.paragraph(Messages.text("jobs.own.confirm.program", job.program())),
            mainClass,
            Ui.paragraph(Messages.text("jobs.own.confirm.sum", job.checksum()), "muted"));
    dialogs.ask(Messages.text("jobs.own.confirm.title", job.job().title()), body, yes, no);
  }
}
