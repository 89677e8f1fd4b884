package hearth.app.fakes;

import hearth.cluster.support.Support;
import hearth.cluster.support.SupportBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes nothing, and fails where it is told to. */
public final class FakeSupport implements Support {
  public final List<Path> saved = new CopyOnWriteArrayList<>();
  public volatile boolean fails;

  @Override
  public SupportBundle save(Path file) throws IOException {
    if (fails) {
      throw new IOException("The folder is gone.");
    }
    saved.add(file);
    return new SupportBundle(file, 12_345, List.of("about.txt"), 3, List.of("a.log: no such log"));
  }
}
