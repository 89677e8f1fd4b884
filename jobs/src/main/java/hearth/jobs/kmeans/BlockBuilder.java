package hearth.jobs.kmeans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs points of one split into blocks. */
final class BlockBuilder {

  /** So many numbers make a block, about half a megabyte; a point is never cut. */
  private static final int NUMBERS = 64 << 10;

  private final int file;
  private final int features;
  private final int most;
  private final double[] values;
  private final int[] offsets;
  private final List<String> ids = new ArrayList<>();
  private long start;
  private int size;

  BlockBuilder(int file, int features) {
    this.file = file;
    this.features = features;
    this.most = Math.max(1, NUMBERS / features);
    this.values = new double[most * features];
    this.offsets = new int[most];
  }

  /** Begins a point, whose features go into {@link #values} from the returned index on. */
  int begin() {
    return size * features;
  }

  double[] values() {
    return values;
  }

  /**
   * Ends the point.
   *
   * @return the block, once it is full or the offsets get too far apart
   */
  Optional<PointBlock> end(long offset, @Nullable String id) {
    if (size == 0) {
      start = offset;
    }
    offsets[size] = (int) (offset - start);
    ids.add(id == null ? "" : id);
    size++;
    return size == most || offset - start > Integer.MAX_VALUE / 2
        ? Optional.of(block())
        : Optional.empty();
  }

  /** What is left; empty if nothing is. */
  Optional<PointBlock> rest() {
    return size == 0 ? Optional.empty() : Optional.of(block());
  }

  private PointBlock block() {
    PointBlock block =
        new PointBlock(
            file,
            start,
            Arrays.copyOf(offsets, size),
            List.copyOf(ids),
            Arrays.copyOf(values, size * features));
    size = 0;
    ids.clear();
    return block;
  }
}
