package hearth.app.jobs;

import hearth.app.fx.Field;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import hearth.jobs.contract.Parameter.ChoiceParameter;
import hearth.jobs.contract.Parameter.DecimalParameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.contract.Parameter.FlagParameter;
import hearth.jobs.contract.Parameter.IntParameter;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Draws the field of a parameter, whatever its kind. Values are text in the form. */
final class ParameterFields {
  private static final double NUMBER_WIDTH = 110;

  private final JobForm form;
  private final FilePicker picker;

  ParameterFields(JobForm form, FilePicker picker) {
    this.form = form;
    this.picker = picker;
  }

  /** The field of one parameter, bound to the form. */
  Field of(Parameter parameter) {
    StringProperty value = form.value(parameter.name());
    if (parameter instanceof IntParameter number) {
      return number(number, value);
    }
    if (parameter instanceof DecimalParameter number) {
      return decimal(number, value);
    }
    if (parameter instanceof ChoiceParameter choice) {
      return choice(choice, value);
    }
    if (parameter instanceof FlagParameter flag) {
      return flag(flag, value);
    }
    if (parameter instanceof FileParameter file) {
      return file(file, value);
    }
    return text(parameter, value);
  }

  private Field number(IntParameter parameter, StringProperty value) {
    TextField input = textField(parameter, value);
    input.setPrefWidth(NUMBER_WIDTH);
    input.setMaxWidth(NUMBER_WIDTH);
    input.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(parameter, value, event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
          }
        });
    Button less =
        Ui.iconButton(
            Messages.text("jobs.form.less", parameter.label()),
            Feather.MINUS,
            () -> step(parameter, value, -1));
    Button more =
        Ui.iconButton(
            Messages.text("jobs.form.more", parameter.label()),
            Feather.PLUS,
            () -> step(parameter, value, 1));
    less.setFocusTraversable(false);
    more.setFocusTraversable(false);
    Node range = range(Integer.toString(parameter.min()), Integer.toString(parameter.max()));
    return field(parameter, input, Ui.row(Gap.XS, input, less, more, range));
  }

  private Field decimal(DecimalParameter parameter, StringProperty value) {
    TextField input = textField(parameter, value);
    input.setPrefWidth(NUMBER_WIDTH);
    input.setMaxWidth(NUMBER_WIDTH);
    String least = DecimalParameter.plain(parameter.min());
    String most = DecimalParameter.plain(parameter.max());
    return field(parameter, input, Ui.row(Gap.XS, input, range(least, most)));
  }

  private static Node range(String least, String most) {
    return Ui.label(Messages.text("jobs.form.range", least, most), "caption");
  }

  private static void step(IntParameter parameter, StringProperty value, int by) {
    int present;
    try {
      present = Integer.parseInt(value.get().strip());
    } catch (NumberFormatException e) {
      present = parameter.defaultInt();
    }
    value.set(Integer.toString(Math.clamp((long) present + by, parameter.min(), parameter.max())));
  }

  private Field choice(ChoiceParameter parameter, StringProperty value) {
    ComboBox<Choice> input = new ComboBox<>();
    input.getItems().setAll(parameter.choices());
    input.setVisibleRowCount(12);
    input.setMaxWidth(Double.MAX_VALUE);
    input.setConverter(new ChoiceText());
    name(input, parameter);
    select(input, value.get());
    value.addListener((property, before, now) -> select(input, now));
    input
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                value.set(now.value());
              }
            });
    return field(parameter, input, input);
  }

  private static void select(ComboBox<Choice> input, String value) {
    input.getItems().stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .ifPresent(input::setValue);
  }

  private Field flag(FlagParameter parameter, StringProperty value) {
    CheckBox input = new CheckBox(parameter.label());
    name(input, parameter);
    input.setSelected(Boolean.parseBoolean(value.get()));
    input
        .selectedProperty()
        .addListener((property, before, now) -> value.set(Boolean.toString(now)));
    value.addListener((property, before, now) -> input.setSelected(Boolean.parseBoolean(now)));
    return new Field("", input, input, parameter.help(), form.problem(parameter.name()));
  }

  private Field file(FileParameter parameter, StringProperty value) {
    TextField input = textField(parameter, value);
    HBox.setHgrow(input, Priority.ALWAYS);
    Button choose =
        Ui.button(
            Messages.text("jobs.form.file.choose"),
            Feather.FILE,
            () -> picker.chooseOne(parameter.label(), file -> value.set(file.toString())));
    return field(parameter, input, Ui.row(Gap.S, input, choose));
  }

  private Field text(Parameter parameter, StringProperty value) {
    TextField input = textField(parameter, value);
    return field(parameter, input, input);
  }

  private static TextField textField(Parameter parameter, StringProperty value) {
    TextField input = new TextField();
    input.textProperty().bindBidirectional(value);
    name(input, parameter);
    return input;
  }

  private Field field(Parameter parameter, Node input, Node node) {
    return new Field(
        parameter.label(), input, node, parameter.help(), form.problem(parameter.name()));
  }

  private static void name(Node input, Parameter parameter) {
    input.setId("parameter-" + parameter.name());
    input.setAccessibleText(parameter.label());
  }

  /** A choice as its label. */
  private static final class ChoiceText extends StringConverter<Choice> {
    @Override
    public String toString(Choice choice) {
      return choice == null ? "" : choice.label();
    }

    @Override
    public Choice fromString(String label) {
      throw new UnsupportedOperationException("the choice is not typed");
    }
  }
}
