package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One value that a job type asks for. Values travel as text in {@link JobRequest#parameters};
 * {@link #check} says whether a text is a valid value, so the form, the command line and the job
 * agree.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Parameter.IntParameter.class, name = "int"),
  @JsonSubTypes.Type(value = Parameter.DecimalParameter.class, name = "decimal"),
  @JsonSubTypes.Type(value = Parameter.ChoiceParameter.class, name = "choice"),
  @JsonSubTypes.Type(value = Parameter.TextParameter.class, name = "text"),
  @JsonSubTypes.Type(value = Parameter.FileParameter.class, name = "file"),
  @JsonSubTypes.Type(value = Parameter.FlagParameter.class, name = "flag")
})
public sealed interface Parameter {

  /** The name used in requests and on the command line: lower case, words joined by hyphens. */
  String name();

  /** What the form shows. */
  String label();

  /** One or two sentences of help. */
  String help();

  /** The value used when none is given, as text. */
  String defaultValue();

  /** Returns a sentence that says what is wrong with {@code value}, or empty when it is valid. */
  Optional<String> check(String value);

  /** A whole number from {@code min} to {@code max}, both included. */
  record IntParameter(String name, String label, String help, int min, int max, int defaultInt)
      implements Parameter {
    @Override
    public String defaultValue() {
      return Integer.toString(defaultInt);
    }

    @Override
    public Optional<String> check(String value) {
      try {
        int parsed = Integer.parseInt(value.strip());
        if (parsed >= min && parsed <= max) {
          return Optional.empty();
        }
      } catch (NumberFormatException e) {
        // Falls through to the same sentence: the remedy is the same.
      }
      return Optional.of(
          "%s must be a whole number from %d to %d, not \"%s\".".formatted(label, min, max, value));
    }
  }

  /** A number with or without decimals from {@code min} to {@code max}, both included. */
  record DecimalParameter(
      String name, String label, String help, double min, double max, double defaultDecimal)
      implements Parameter {
    @Override
    public String defaultValue() {
      return plain(defaultDecimal);
    }

    @Override
    public Optional<String> check(String value) {
      try {
        double parsed = new BigDecimal(value.strip()).doubleValue();
        if (parsed >= min && parsed <= max) {
          return Optional.empty();
        }
      } catch (NumberFormatException e) {
        // Falls through to the same sentence: the remedy is the same.
      }
      return Optional.of(
          "%s must be a number from %s to %s, with a point before its decimals, not \"%s\"."
              .formatted(label, plain(min), plain(max), value));
    }

    /** A number as people write it: no exponent, no zeros behind the last decimal. */
    public static String plain(double number) {
      BigDecimal exact = BigDecimal.valueOf(number);
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
  }

  /** One of several named values. */
  record ChoiceParameter(
      String name, String label, String help, List<Choice> choices, String defaultValue)
      implements Parameter {
    public ChoiceParameter {
      choices = List.copyOf(choices);
    }

    @Override
    public Optional<String> check(String value) {
      if (choices.stream().anyMatch(choice -> choice.value().equals(value))) {
        return Optional.empty();
      }
      List<String> values = choices.stream().map(Choice::value).toList();
      return Optional.of(
          "%s must be one of %s, not \"%s\".".formatted(label, String.join(", ", values), value));
    }
  }

  /** A choice: the value in the request and the label in the form. */
  record Choice(String value, String label) {}

  /** Free text of at most {@code maxLength} characters. */
  record TextParameter(String name, String label, String help, int maxLength, String defaultValue)
      implements Parameter {
    @Override
    public Optional<String> check(String value) {
      return value.length() <= maxLength
          ? Optional.empty()
          : Optional.of("%s must have at most %d characters.".formatted(label, maxLength));
    }
  }

  /**
   * A file besides the inputs, in one of {@code formats}. Its value is the file's path on the
   * computer of the person, empty when an optional file is left out; where the job finds it is in
   * {@link JobRequest#files}.
   */
  record FileParameter(
      String name, String label, String help, List<String> formats, boolean required)
      implements Parameter {
    public FileParameter {
      formats = List.copyOf(formats);
    }

    @Override
    public String defaultValue() {
      return "";
    }

    @Override
    public Optional<String> check(String value) {
      return required && value.isBlank()
          ? Optional.of("%s needs a file.".formatted(label))
          : Optional.empty();
    }
  }

  /** Yes or no, as {@code true} or {@code false}. */
  record FlagParameter(String name, String label, String help, boolean defaultFlag)
      implements Parameter {
    @Override
    public String defaultValue() {
      return Boolean.toString(defaultFlag);
    }

    @Override
    public Optional<String> check(String value) {
      return value.equals("true") || value.equals("false")
          ? Optional.empty()
          : Optional.of("%s must be true or false, not \"%s\".".formatted(label, value));
    }
  }
}
