package hearth.app.cli;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth image}: the image of Docker's containers, also for computers without internet. */
@Command(
    name = "image",
    description = {
      "Prepare, save or load the image of the Docker containers.",
      "",
      "A start prepares the image by itself. For a computer without internet, save it",
      "on another one, and load the file there.",
      ""
    })
final class ImageCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "hearth image needs prepare, save or load after it.");
  }

  @Command(name = "prepare", description = "Build the image, or pull what it is built on.")
  static final class Prepare implements Callable<Integer> {
    private final CliContext context;

    @Mixin CommonOptions common = new CommonOptions();

    Prepare(CliContext context) {
      this.context = context;
    }

    @Override
    public Integer call() throws EngineException {
      return new ImageWork(context, common).run(EngineImage::prepare);
    }
  }

  @Command(name = "save", description = "Write the image to a file.")
  static final class Save implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "FILE", description = "Such as hearth-image.tar.")
    Path file = Path.of("");

    @Mixin CommonOptions common = new CommonOptions();

    Save(CliContext context) {
      this.context = context;
    }

    @Override
    public Integer call() throws EngineException {
      return new ImageWork(context, common).run((image, progress) -> image.save(file, progress));
    }
  }

  @Command(name = "load", description = "Take the image from a file that was saved.")
  static final class Load implements Callable<Integer> {
    private final CliContext context;

    @Parameters(paramLabel = "FILE", description = "A file that hearth image save wrote.")
    Path file = Path.of("");

    @Mixin CommonOptions common = new CommonOptions();

    Load(CliContext context) {
      this.context = context;
    }

    @Override
    public Integer call() throws EngineException {
      return new ImageWork(context, common).run((image, progress) -> image.load(file, progress));
    }
  }
}
