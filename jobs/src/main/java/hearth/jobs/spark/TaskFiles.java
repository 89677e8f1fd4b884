package hearth.jobs.spark;

import hearth.jobs.kmer.SpillFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporary files of a task, in the folders that Spark itself has for such, so on the disk that its
 * shuffle is on. They are gone when the task ends, however it ends.
 */
final class TaskFiles implements SpillFolder {

  private static final Logger LOG = LoggerFactory.getLogger(TaskFiles.class);

  private final List<Path> files = new ArrayList<>();

  TaskFiles() {
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> remove());
  }

  @Override
  public Path newFile() {
    Path file =
        SparkEnv.get().blockManager().diskBlockManager().createTempLocalBlock()._2().toPath();
    files.add(file);
    return file;
  }

  private void remove() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("The temporary file {} could not be removed: {}", file, e.toString());
      }
    }
  }
}
