package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The image of this installation. It may stand on the official base or on the one that was made
 * without a registry: what is there already is taken, and only when neither is, the official one is
 * pulled.
 */
final class HearthImage implements EngineImage {

  private final Images images;
  private final ImageFiles files;
  private final @Nullable String chosen;
  private final List<ImageRecipe> recipes;
  private @Nullable List<String> tags;

  /**
   * @param chosen the image that somebody chose, or null for that of the installation
   */
  HearthImage(DockerClient docker, @Nullable String chosen, Installation installation) {
    this.images = new Images(docker);
    this.files = new ImageFiles(docker);
    this.chosen = chosen;
    this.recipes =
        List.of(
            new ImageRecipe(installation, ImageRecipe.OFFICIAL_BASE),
            new ImageRecipe(installation, ImageRecipe.OFFLINE_BASE));
  }

  /**
   * The image to make containers from: one that is there, if any is.
   *
   * @throws IOException when the installation cannot be read
   */
  String name() throws IOException {
    return present().orElse(candidates().get(0));
  }

  @Override
  public State state() throws EngineException {
    return reading(
        () -> {
          String name = name();
          Optional<Long> bytes = images.size(name);
          return new State(name, bytes.isPresent(), bytes.orElse(0L));
        });
  }

  @Override
  public void prepare(Consumer<ImageProgress> progress) throws EngineException {
    String unused = reading(() -> prepared(progress));
  }

  @Override
  public void load(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    files.load(tar, progress);
    State now = state();
    if (!now.present()) {
      throw new EngineException.Unavailable(
          "The file %s holds another image than %s, which this Hearth needs."
              .formatted(tar, now.name()),
          "Save the image on a computer that has the same version of Hearth.");
    }
  }

  @Override
  public void save(Path tar, Consumer<ImageProgress> progress) throws EngineException {
    State now = state();
    if (!now.present()) {
      throw new EngineException.Unavailable(
          "There is no image yet that could be saved.",
          "Start the cluster once, which makes it, and save it then.");
    }
    files.save(now.name(), now.bytes(), tar, progress);
  }

  private String prepared(Consumer<ImageProgress> progress) throws EngineException, IOException {
    Optional<String> present = present();
    if (present.isPresent()) {
      return present.get();
    }
    if (chosen != null) {
      images.pull(chosen, progress);
      return chosen;
    }
    for (ImageRecipe recipe : recipes) {
      if (images.isPresent(recipe.base())) {
        return images.ensure(recipe, progress);
      }
    }
    ImageRecipe official = recipes.get(0);
    images.pull(official.base(), progress);
    return images.ensure(official, progress);
  }

  private Optional<String> present() throws IOException {
    return candidates().stream().filter(images::isPresent).findFirst();
  }

  private synchronized List<String> candidates() throws IOException {
    List<String> known = tags;
    if (known == null) {
      known =
          chosen != null ? List.of(chosen) : List.of(recipes.get(0).tag(), recipes.get(1).tag());
      tags = known;
    }
    return known;
  }

  private static <T> T reading(Reading<T> reading) throws EngineException {
    try {
      return reading.run();
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "The files of Hearth cannot be read: " + e.getMessage(),
          "Install Hearth again if this stays.",
          e);
    } catch (RuntimeException e) {
      throw Problems.of(e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T run() throws EngineException, IOException;
  }
}
