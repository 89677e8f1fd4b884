package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as kernels with control groups of both versions write them. */
class MemoryLimitTest {

  @TempDir private Path root;

  @Test
  void readsVersionTwo() throws IOException {
    write("memory.max", "536870912\n");
    write("memory.peak", "536866816\n");
    write("memory.events", "low 0\nhigh 0\nmax 112\noom 2\noom_kill 1\noom_group_kill 0\n");
    assertThat(MemoryLimit.find(root)).contains(new MemoryLimit(536_870_912, 536_866_816, 1));
  }

  @Test
  void readsVersionOne() throws IOException {
    Files.createDirectories(root.resolve("memory"));
    write("memory/memory.limit_in_bytes", "536870912\n");
    write("memory/memory.max_usage_in_bytes", "536870912\n");
    write("memory/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n");
    assertThat(MemoryLimit.find(root)).contains(new MemoryLimit(536_870_912, 536_870_912, 3));
  }

  @Test
  void whereThereIsNoLimitThereIsNone() throws IOException {
    assertThat(MemoryLimit.find(root)).isEmpty();
    write("memory.max", "max\n");
    assertThat(MemoryLimit.find(root)).isEmpty();
    Files.createDirectories(root.resolve("memory"));
    write("memory/memory.limit_in_bytes", "9223372036854771712\n");
    assertThat(MemoryLimit.find(root)).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }
}
