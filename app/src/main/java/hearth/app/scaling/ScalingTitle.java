package hearth.app.scaling;

import hearth.app.text.Messages;
import hearth.cluster.scaling.ScalingSnapshot;
import java.nio.file.Path;
import java.util.List;

/** What an experiment is about, in a few words. */
final class ScalingTitle {
  private ScalingTitle() {}

  /** The first file's name and how many more there are. */
  static String inputs(ScalingSnapshot experiment) {
    List<String> files = experiment.plan().inputs();
    if (files.isEmpty()) {
      return "";
    }
    String first = String.valueOf(Path.of(files.get(0)).getFileName());
    return files.size() == 1 ? first : Messages.text("inputs.more", first, files.size() - 1);
  }
}
