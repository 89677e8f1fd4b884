package hearth.app.jobs;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Field;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.catalogue.ProgramFacts;
import hearth.jobs.contract.JobDescriptor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for what a program without descriptor does not say of itself. */
final class OwnProgramDialog {
  private static final int ROWS = 2;
  private static final ObservableValue<String> NONE = new ReadOnlyStringWrapper("");

  private final OwnJobsModel model;
  private final Dialogs dialogs;
  private final Path file;
  private final ProgramFacts facts;
  private final Consumer<JobDescriptor> added;
  private final TextField name = new TextField();
  private final ComboBox<String> mainClass = new ComboBox<>();
  private final TextArea arguments = new TextArea();
  private final TextArea conf = new TextArea();
  private final StringProperty confProblem = new SimpleStringProperty("");
  private final Label problem = Ui.paragraph("", "field-problem");

  /**
   * @param file the jar or script
   * @param added takes the job type that it became
   */
  OwnProgramDialog(
      OwnJobsModel model,
      Dialogs dialogs,
      Path file,
      ProgramFacts facts,
      Consumer<JobDescriptor> added) {
    this.model = model;
    this.dialogs = dialogs;
    this.file = file;
    this.facts = facts;
    this.added = added;
    Tone.DANGER.applyTo(problem);
    Ui.show(problem, false);
    name.setText(facts.name());
    mainClass.setEditable(true);
    mainClass.setMaxWidth(Double.MAX_VALUE);
    mainClass.getItems().setAll(facts.mainClasses());
    mainClass.setValue(facts.mainClasses().isEmpty() ? "" : facts.mainClasses().get(0));
    arguments.setPrefRowCount(ROWS);
    conf.setPrefRowCount(ROWS);
  }

  void open() {
    Field classField =
        field(
            "own-class",
            Messages.text("jobs.own.class"),
            Messages.text("jobs.own.class.help"),
            mainClass,
            NONE);
    Ui.show(classField, facts.jar());
    VBox body =
        Ui.column(
            Gap.M,
            Ui.paragraph(Messages.text("jobs.own.plain.text"), "muted"),
            field(
                "own-name",
                Messages.text("jobs.own.name"),
                Messages.text("jobs.own.name.help"),
                name,
                NONE),
            classField,
            field(
                "own-arguments",
                Messages.text("jobs.own.arguments"),
                Messages.text("jobs.own.arguments.help"),
                arguments,
                NONE),
            field(
                "own-conf",
                Messages.text("jobs.own.conf"),
                Messages.text("jobs.own.conf.help"),
                conf,
                confProblem),
            problem);
    Button cancel = Ui.button(Messages.text("dialog.cancel.button"), Feather.X, dialogs::close);
    Button add = Ui.button(Messages.text("jobs.own.plain.add"), Feather.PLUS, this::add);
    add.setId("own-add");
    add.setDefaultButton(true);
    dialogs.ask(Messages.text("jobs.own.plain.title", file.getFileName()), body, cancel, add);
  }

  private static Field field(
      String id, String label, String help, Node input, ObservableValue<String> problem) {
    input.setId(id);
    input.setAccessibleText(label);
    return new Field(label, input, input, help, problem);
  }

  private void add() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String line : lines(conf)) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        confProblem.set(Messages.text("jobs.own.conf.wrong", line));
        return;
      }
      settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    confProblem.set("");
    String chosen = facts.jar() ? mainClass.getEditor().getText().strip() : "";
    PlainProgram plain =
        new PlainProgram(name.getText().strip(), chosen, lines(arguments), settings);
    model.add(
        file,
        plain,
        type -> {
          dialogs.close();
          added.accept(type);
        },
        why -> {
          problem.setText(why);
          Ui.show(problem, true);
        });
  }

  private static List<String> lines(TextArea area) {
    return area.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
