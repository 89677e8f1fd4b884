package hearth.jobs.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;

/** Packs text as a whole. */
final class TextPacking {

  private static final int BUFFER_BYTES = 64 << 10;

  private TextPacking() {}

  /** A stream that packs; closing it writes the end and leaves {@code out} open. */
  static OutputStream over(OutputStream out, OutputPacking packing) throws IOException {
    OutputStream open = new StaysOpen(out);
    return switch (packing) {
      case NONE -> open;
      case GZIP -> new GZIPOutputStream(open, BUFFER_BYTES);
      case ZSTD ->
          new BufferedOutputStream(
              ZstdCompressorOutputStream.builder().setOutputStream(open).get(), BUFFER_BYTES);
      case SNAPPY -> throw new IllegalArgumentException("Text is not packed with snappy");
    };
  }
}
