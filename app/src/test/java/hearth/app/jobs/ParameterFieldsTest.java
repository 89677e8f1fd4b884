package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.NeedsWindow;
import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeJobService;
import hearth.app.fakes.Samples;
import hearth.app.fx.FileDialogs;
import hearth.app.fx.FilePicker;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every kind of parameter has a field that reads and writes its value. */
@ExtendWith({NeedsWindow.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init")
class ParameterFieldsTest {
  private static final JobDescriptor EVERY_KIND =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "every-kind",
          1,
          "Every kind",
          "Has a parameter of every kind.",
          new InputSpec("Files", List.of("fasta"), 0, 5),
          List.of(
              new Parameter.IntParameter("count", "Count", "A number.", 1, 9, 5),
              new Parameter.DecimalParameter("share", "Share", "A part.", 0, 1, 0.5),
              new Parameter.ChoiceParameter(
                  "choice",
                  "Choice",
                  "One of two.",
                  List.of(new Choice("a", "First"), new Choice("b", "Second")),
                  "a"),
              new Parameter.TextParameter("text", "Text", "At most five.", 5, "abc"),
              new Parameter.FileParameter("file", "File", "A file.", List.of("fasta"), true),
              new Parameter.FlagParameter("flag", "Flag", "Yes or no.", false)),
          "every-kind",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private final Direct direct = new Direct();
  private final JobForm form =
      new JobForm(EVERY_KIND, new FakeJobService(), direct.tasks(), Samples.profile());
  private VBox fields;

  @Start
  void start(Stage stage) {
    ParameterFields draw =
        new ParameterFields(
            form, new FilePicker(FileDialogs.ofSystem(), () -> stage, () -> null, folder -> {}));
    fields = new VBox();
    EVERY_KIND.parameters().forEach(parameter -> fields.getChildren().add(draw.of(parameter)));
    stage.setScene(new Scene(fields, 600, 600));
    stage.show();
  }

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void eachFieldShowsItsDefaultAndHasANameAndHelp(FxRobot robot) {
    assertThat(text(robot, "count").getText()).isEqualTo("5");
    assertThat(text(robot, "share").getText()).isEqualTo("0.5");
    assertThat(text(robot, "text").getText()).isEqualTo("abc");
    assertThat(text(robot, "file").getText()).isEmpty();
    assertThat(robot.lookup("#parameter-flag").queryAs(CheckBox.class).isSelected()).isFalse();
    assertThat(choice(robot).getValue()).isEqualTo(new Choice("a", "First"));
    for (Parameter parameter : EVERY_KIND.parameters()) {
      var input = robot.lookup("#parameter-" + parameter.name()).query();
      assertThat(input.getAccessibleText()).isEqualTo(parameter.label());
      assertThat(input.getAccessibleHelp()).isEqualTo(parameter.help());
    }
  }

  @Test
  void eachFieldWritesItsValue(FxRobot robot) {
    robot.interact(
        () -> {
          text(robot, "count").setText("8");
          text(robot, "share").setText("0.25");
          text(robot, "text").setText("äöü");
          text(robot, "file").setText("/data/ref.fa");
          robot.lookup("#parameter-flag").queryAs(CheckBox.class).fire();
          choice(robot).setValue(new Choice("b", "Second"));
        });
    assertThat(form.draft().parameters())
        .containsEntry("count", "8")
        .containsEntry("share", "0.25")
        .containsEntry("text", "äöü")
        .containsEntry("file", "/data/ref.fa")
        .containsEntry("flag", "true")
        .containsEntry("choice", "b");
  }

  @Test
  void eachFieldFollowsItsValue(FxRobot robot) {
    robot.interact(
        () -> {
          form.value("choice").set("b");
          form.value("flag").set("true");
          form.value("count").set("2");
        });
    assertThat(choice(robot).getValue().label()).isEqualTo("Second");
    assertThat(robot.lookup("#parameter-flag").queryAs(CheckBox.class).isSelected()).isTrue();
    assertThat(text(robot, "count").getText()).isEqualTo("2");
  }

  @Test
  void theSentenceStandsUnderTheFieldWhileItsValueIsWrong(FxRobot robot) {
    robot.interact(() -> text(robot, "count").setText("10"));
    assertThat(problems(robot)).singleElement().asString().contains("from 1 to 9");
    assertThat(text(robot, "count").getPseudoClassStates())
        .extracting(Object::toString)
        .contains("danger");
    robot.interact(() -> text(robot, "count").setText("9"));
    assertThat(problems(robot)).isEmpty();
  }

  @Test
  void theArrowKeysStepANumberWithinItsRange(FxRobot robot) {
    robot.interact(() -> text(robot, "count").requestFocus());
    robot.type(KeyCode.UP, 7);
    assertThat(text(robot, "count").getText()).isEqualTo("9");
    robot.type(KeyCode.DOWN, 20);
    assertThat(text(robot, "count").getText()).isEqualTo("1");
  }

  @Test
  void anArrowKeyMendsWhatIsNoNumber(FxRobot robot) {
    robot.interact(
        () -> {
          text(robot, "count").setText("many");
          text(robot, "count").requestFocus();
        });
    robot.type(KeyCode.UP);
    assertThat(text(robot, "count").getText()).isEqualTo("6");
  }

  private static TextField text(FxRobot robot, String parameter) {
    return robot.lookup("#parameter-" + parameter).queryAs(TextField.class);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Choice> choice(FxRobot robot) {
    return robot.lookup("#parameter-choice").queryAs(ComboBox.class);
  }

  private static List<String> problems(FxRobot robot) {
    return robot.lookup(".field-problem").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .toList();
  }
}
