package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.BuildResponseItem;
import hearth.cluster.engine.ImageProgress;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from what Docker prints how far a build is. */
final class BuildProgress extends BuildImageResultCallback {

  private static final Logger LOG = LoggerFactory.getLogger(BuildProgress.class);
  private static final Pattern STEP = Pattern.compile("Step (\\d+)/(\\d+) : (.*)");

  private final Consumer<ImageProgress> progress;

  BuildProgress(Consumer<ImageProgress> progress) {
    this.progress = progress;
    progress.accept(new ImageProgress("giving Docker the files of the image", 0));
  }

  @Override
  public void onNext(BuildResponseItem item) {
    super.onNext(item);
    String line = item.getStream();
    if (line == null || line.isBlank()) {
      return;
    }
    LOG.debug("{}", line.strip());
    Matcher step = STEP.matcher(line.strip());
    if (step.matches()) {
      int number = Integer.parseInt(step.group(1));
      int steps = Integer.parseInt(step.group(2));
      progress.accept(
          new ImageProgress(
              "building the image, step %d of %d".formatted(number, steps),
              (number - 1.0) / steps));
    }
  }
}
