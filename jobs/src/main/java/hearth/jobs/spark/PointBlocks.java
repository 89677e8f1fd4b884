package hearth.jobs.spark;

import hearth.jobs.kmeans.FeatureSpec;
import hearth.jobs.kmeans.PointBlock;
import hearth.jobs.kmeans.PointReader;
import hearth.jobs.sequence.Split;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The points of a task's splits, block by block as they are read. */
final class PointBlocks implements Iterator<PointBlock> {

  private final Iterator<Split> splits;
  private final List<String> order;
  private final FeatureSpec features;
  private final TaskReading reading = new TaskReading();
  private final ArrayDeque<PointBlock> read = new ArrayDeque<>();
  private @Nullable PointReader open;

  /**
   * @param order paths of all inputs, in the order of the request
   */
  PointBlocks(Iterator<List<Split>> tasks, List<String> order, FeatureSpec features) {
    this.splits = tasks.hasNext() ? tasks.next().iterator() : List.<Split>of().iterator();
    this.order = order;
    this.features = features;
  }

  @Override
  public boolean hasNext() {
    while (read.isEmpty() && (open != null || splits.hasNext())) {
      reading.checkCancelled();
      PointReader reader = open;
      if (reader == null) {
        Split split = splits.next();
        int file = order.indexOf(split.file().path());
        open = reading.opened(PointReader.open(split, file, features));
      } else if (!reader.advance(read::add)) {
        reading.close(reader, reader.bytesRead(), reader.recordsRead());
        open = null;
      }
    }
    return !read.isEmpty();
  }

  @Override
  public PointBlock next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return read.remove();
  }
}
