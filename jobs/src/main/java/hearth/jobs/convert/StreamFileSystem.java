package hearth.jobs.convert;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** Lets ORC, which writes to Hadoop's file systems only, write to a stream. It stays open. */
final class StreamFileSystem extends RawLocalFileSystem {

  private final OutputStream out;

  StreamFileSystem(OutputStream out) {
    this.out = out;
    setConf(new Configuration(false));
  }

  @Override
  public FSDataOutputStream create(
      Path unused,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return new FSDataOutputStream(new StaysOpen(out), null);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return create(file, overwrite, bufferSize, replication, blockSize, progress);
  }
}
