package hearth.cluster.engine;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The image that an engine's containers are made from. Calls block, tell how far they are, and end
 * soon when their thread is interrupted.
 */
public interface EngineImage {

  /**
   * The image's name, and whether it is there.
   *
   * @throws EngineException when the engine cannot look
   */
  State state() throws EngineException;

  /**
   * Sees to it that the image is there: builds it on a base that is there, or pulls the base first.
   *
   * @throws EngineException when it can be neither built nor pulled
   */
  void prepare(Consumer<ImageProgress> progress) throws EngineException;

  /**
   * Takes the image from a file that {@link #save} wrote, so that no internet is needed.
   *
   * @throws EngineException when the file cannot be read, is damaged, or holds another image
   */
  void load(Path tar, Consumer<ImageProgress> progress) throws EngineException;

  /**
   * Writes the image to a file, in place of an earlier one. The file appears when it is whole.
   *
   * @throws EngineException when there is no image, or the file cannot be written
   */
  void save(Path tar, Consumer<ImageProgress> progress) throws EngineException;

  /**
   * What an engine knows of the image.
   *
   * @param name its name
   * @param present whether it is there
   * @param bytes its size when it is there, else 0
   */
  record State(String name, boolean present, long bytes) {}
}
