package hearth.jobs.sequence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a file that says what it is like, however large it is: some blocks that are spread
 * evenly over it, or its beginning where it can only be read from there.
 *
 * @param splits what to read
 * @param mostBytes of each split so many bytes of text, and no more
 * @param share the share of the file that the splits are, as far as that is known before reading
 */
public record FirstLook(List<Split> splits, long mostBytes, double share) {

  private static final Set<InputFormat> ROW_GROUPS =
      EnumSet.of(InputFormat.PARQUET, InputFormat.AVRO, InputFormat.ORC);

  /** How many blocks of a file are looked at. */
  public static final int BLOCKS = 16;

  private static final long BLOCK_BYTES = 2L << 20;
  private static final long LEAST_BLOCK_BYTES = 64L << 10;

  /** Of all files together no more is looked at, unless there are thousands of them. */
  private static final long MOST_BYTES = 256L << 20;

  public FirstLook {
    splits = List.copyOf(splits);
  }

  /** Plans a look at each of some files; the more there are, the smaller the blocks. */
  public static List<FirstLook> at(List<CheckedFile> files) {
    long share = MOST_BYTES / BLOCKS / Math.max(1, files.size());
    long blockBytes = Math.max(LEAST_BLOCK_BYTES, Math.min(BLOCK_BYTES, share));
    return files.stream().map(file -> at(file, blockBytes)).toList();
  }

  /**
   * Plans a look at a file; a small file is looked at whole, and so is a table in row groups, in
   * which a block of bytes is no block of records.
   */
  static FirstLook at(CheckedFile file, long blockBytes) {
    if (ROW_GROUPS.contains(file.format())) {
      List<Split> all = SplitPlan.splits(file, SplitPlan.DEFAULT_BYTES);
      return new FirstLook(all, Long.MAX_VALUE, 1);
    }
    long most = BLOCKS * blockBytes;
    if (file.compression().textBytes(file.bytes()) <= most) {
      return new FirstLook(List.of(Split.whole(file)), Long.MAX_VALUE, 1);
    }
    return switch (file.compression()) {
      case NONE -> spread(file, blockBytes);
      case BGZIP -> packed(file, Math.max(1, blockBytes / Compression.UNPACKING));
      case GZIP, ZSTD, BZIP2 ->
          new FirstLook(
              List.of(Split.whole(file)),
              most,
              (double) most / file.compression().textBytes(file.bytes()));
    };
  }

  private static FirstLook spread(CheckedFile file, long blockBytes) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < BLOCKS; i++) {
      long start = (file.bytes() - blockBytes) / (BLOCKS - 1) * i;
      splits.add(new Split(file, start, start + blockBytes));
    }
    return new FirstLook(splits, Long.MAX_VALUE, (double) (BLOCKS * blockBytes) / file.bytes());
  }

  /** Splits of bgzip start behind the first byte of a block, see {@link SplitPlan}. */
  private static FirstLook packed(CheckedFile file, long packedBytes) {
    List<Split> splits = new ArrayList<>();
    long read = 0;
    for (int i = 0; i < BLOCKS; i++) {
      long first = i == 0 ? 0 : BgzfBlocks.from(file, file.bytes() / BLOCKS * i);
      long last = first < file.bytes() ? BgzfBlocks.from(file, first + packedBytes) : first;
      if (last > first) {
        long start = first == 0 ? 0 : BgzfInputStream.offsetOf(first) + 1;
        boolean toEnd = last >= file.bytes();
        splits.add(
            new Split(file, start, toEnd ? Long.MAX_VALUE : BgzfInputStream.offsetOf(last) + 1));
        read += last - first;
      }
    }
    return new FirstLook(splits, Long.MAX_VALUE, Math.min(1, (double) read / file.bytes()));
  }
}
