package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.BuildResponseItem;
import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The images that a Docker engine has. */
final class Images {

  private static final int PIPE_BYTES = 1 << 20;

  private final DockerClient docker;

  Images(DockerClient docker) {
    this.docker = docker;
  }

  boolean isPresent(String image) {
    try {
      docker.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /**
   * Builds an image unless it is there.
   *
   * @param progress takes each line that Docker prints
   * @return its name
   * @throws EngineException when Docker cannot build it
   */
  String ensure(ImageRecipe recipe, Consumer<String> progress) throws EngineException, IOException {
    String tag = recipe.tag();
    if (!isPresent(tag)) {
      build(recipe, tag, progress);
    }
    return tag;
  }

  private void build(ImageRecipe recipe, String tag, Consumer<String> progress)
      throws EngineException, IOException {
    try (ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor();
        PipedInputStream context = new PipedInputStream(PIPE_BYTES)) {
      PipedOutputStream sink = new PipedOutputStream(context);
      Future<?> written =
          writer.submit(
              () -> {
                recipe.writeContext(sink);
                return null;
              });
      docker
          .buildImageCmd(context)
          .withDockerfilePath(ImageRecipe.DOCKERFILE)
          .withBuildArg("BASE_IMAGE", recipe.base())
          .withTags(Set.of(tag))
          .withRemove(true)
          .withForcerm(true)
          .exec(new Lines(progress))
          .awaitImageId();
      written.get();
    } catch (DockerClientException e) {
      throw new EngineException.Unavailable(
          "Docker could not build the image on %s. %s".formatted(recipe.base(), e.getMessage()),
          "Without internet, load the image from a file or build it on a base that is there.",
          e);
    } catch (ExecutionException e) {
      throw new IOException("The installation cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The build of the image was interrupted.");
    }
  }

  /** Hands on what Docker prints. */
  private static final class Lines extends BuildImageResultCallback {
    private final Consumer<String> progress;

    Lines(Consumer<String> progress) {
      this.progress = progress;
    }

    @Override
    public void onNext(BuildResponseItem item) {
      super.onNext(item);
      String line = item.getStream();
      if (line != null && !line.isBlank()) {
        progress.accept(line.strip());
      }
    }
  }
}
