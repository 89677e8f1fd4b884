package hearth.app.text;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import hearth.jobs.contract.Parameter.ChoiceParameter;
import hearth.jobs.contract.Parameter.DecimalParameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.contract.Parameter.FlagParameter;
import hearth.jobs.contract.Parameter.IntParameter;
import hearth.jobs.contract.Parameter.TextParameter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What job types say in the {@link Language} in force, from {@code hearth/app/jobs_de.properties}
 * and so on: plain texts with the keys {@code TYPE.title}, {@code TYPE.summary}, {@code
 * TYPE.inputs}, {@code TYPE.PARAMETER.label}, {@code TYPE.PARAMETER.help} and {@code
 * TYPE.PARAMETER.is.VALUE} of a choice; without {@code TYPE.} for all types. What is not there, as
 * of people's own programs, is as the descriptor has it.
 */
public final class JobTypeWords {
  private static final ResourceBundle.Control UTF8_FILES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String type;
  private final ResourceBundle texts;

  private JobTypeWords(String type, ResourceBundle texts) {
    this.type = type;
    this.texts = texts;
  }

  /** The type's title. */
  public static String title(JobDescriptor type) {
    return Language.inForce() == Language.ENGLISH
        ? type.title()
        : ofType(type).text("title", type.title());
  }

  /** The same type with its words in the language in force. */
  public static JobDescriptor of(JobDescriptor type) {
    return Language.inForce() == Language.ENGLISH ? type : ofType(type).translated(type);
  }

  private static JobTypeWords ofType(JobDescriptor type) {
    Locale locale = Language.inForce().texts();
    return new JobTypeWords(
        type.type(), ResourceBundle.getBundle("hearth.app.jobs", locale, UTF8_FILES));
  }

  private JobDescriptor translated(JobDescriptor job) {
    InputSpec inputs = job.inputs();
    return new JobDescriptor(
        job.schema(),
        job.type(),
        job.version(),
        text("title", job.title()),
        text("summary", job.summary()),
        new InputSpec(text("inputs", inputs.label()), inputs.formats(), inputs.min(), inputs.max()),
        job.parameters().stream().map(this::translated).toList(),
        job.resultKind(),
        job.needs(),
        job.mainClass());
  }

  private Parameter translated(Parameter parameter) {
    String name = parameter.name();
    String label = text(name + ".label", parameter.label());
    String help = text(name + ".help", parameter.help());
    if (parameter instanceof IntParameter p) {
      return new IntParameter(name, label, help, p.min(), p.max(), p.defaultInt());
    }
    if (parameter instanceof DecimalParameter p) {
      return new DecimalParameter(name, label, help, p.min(), p.max(), p.defaultDecimal());
    }
    if (parameter instanceof ChoiceParameter p) {
      List<Choice> choices = p.choices().stream().map(choice -> translated(name, choice)).toList();
      return new ChoiceParameter(name, label, help, choices, p.defaultValue());
    }
    if (parameter instanceof TextParameter p) {
      return new TextParameter(name, label, help, p.maxLength(), p.defaultValue());
    }
    if (parameter instanceof FileParameter p) {
      return new FileParameter(name, label, help, p.formats(), p.required());
    }
    FlagParameter flag = (FlagParameter) parameter;
    return new FlagParameter(name, label, help, flag.defaultFlag());
  }

  private Choice translated(String parameter, Choice choice) {
    String key = parameter + ".is." + choice.value();
    return new Choice(choice.value(), text(key, choice.label()));
  }

  private String text(String key, String english) {
    String ownKey = type + "." + key;
    if (texts.containsKey(ownKey)) {
      return texts.getString(ownKey);
    }
    return texts.containsKey(key) ? texts.getString(key) : english;
  }
}
