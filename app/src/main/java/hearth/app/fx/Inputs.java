package hearth.app.fx;

import hearth.app.text.Messages;
import hearth.jobs.contract.JobInput;
import java.util.List;

/** A job's input files in a few words. */
public final class Inputs {
  private Inputs() {}

  /** The first file's name and how many more there are. */
  public static String inShort(List<JobInput> inputs) {
    if (inputs.isEmpty()) {
      return "";
    }
    String first = inputs.get(0).name();
    return inputs.size() == 1 ? first : Messages.text("inputs.more", first, inputs.size() - 1);
  }
}
