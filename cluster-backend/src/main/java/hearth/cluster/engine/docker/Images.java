package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.ImageProgress;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The images that a Docker engine has, builds and pulls. */
final class Images {

  private static final int PIPE_BYTES = 1 << 20;

  private final DockerClient docker;

  Images(DockerClient docker) {
    this.docker = docker;
  }

  boolean isPresent(String image) {
    return size(image).isPresent();
  }

  /** The size of an image in bytes; empty when it is not there. */
  Optional<Long> size(String image) {
    try {
      InspectImageResponse seen = docker.inspectImageCmd(image).exec();
      return Optional.of(Objects.requireNonNullElse(seen.getSize(), 0L));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Builds an image unless it is there.
   *
   * @return its name
   * @throws EngineException when Docker cannot build it
   */
  String ensure(ImageRecipe recipe, Consumer<ImageProgress> progress)
      throws EngineException, IOException {
    String tag = recipe.tag();
    if (!isPresent(tag)) {
      build(recipe, tag, progress);
    }
    return tag;
  }

  /**
   * Pulls an image from its registry.
   *
   * @throws EngineException when it cannot be had there
   */
  void pull(String image, Consumer<ImageProgress> progress) throws EngineException {
    PullProgress layers = new PullProgress(image, progress);
    try (PullImageResultCallback callback =
        new PullImageResultCallback() {
          @Override
          public void onNext(PullResponseItem item) {
            super.onNext(item);
            layers.add(item);
          }
        }) {
      docker.pullImageCmd(image).exec(callback).awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The download of the image was cancelled.");
    } catch (DockerException | DockerClientException | IOException e) {
      throw new EngineException.Unavailable(
          "The image %s is not on this computer and cannot be downloaded: %s"
              .formatted(image, Problems.text(e)),
          "Connect to the internet and try again, or load Hearth's image from a file that another"
              + " computer saved.",
          e);
    }
  }

  private void build(ImageRecipe recipe, String tag, Consumer<ImageProgress> progress)
      throws EngineException, IOException {
    try (ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor();
        PipedInputStream context = new PipedInputStream(PIPE_BYTES);
        BuildProgress steps = new BuildProgress(progress)) {
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
          .exec(steps)
          .awaitImageId();
      written.get();
    } catch (DockerClientException e) {
      if (Thread.currentThread().isInterrupted() || e.getCause() instanceof InterruptedException) {
        throw interrupted();
      }
      throw new EngineException.Unavailable(
          "Docker could not build the image on %s. %s".formatted(recipe.base(), Problems.text(e)),
          "Load Hearth's image from a file that another computer saved, or look at Docker's own log.",
          e);
    } catch (ExecutionException e) {
      throw new IOException("The installation cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static EngineException interrupted() {
    Thread.currentThread().interrupt();
    return new EngineException.Interrupted("The build of the image was cancelled.");
  }
}
