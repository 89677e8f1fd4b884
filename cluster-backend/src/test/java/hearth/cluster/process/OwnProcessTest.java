package hearth.cluster.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OwnProcessTest {

  @Test
  void knowsItself() {
    OwnProcess own = OwnProcess.of(ProcessHandle.current());
    assertThat(own.isAlive()).isTrue();
    assertThat(own.find()).contains(ProcessHandle.current());
  }

  @Test
  void aProcessWithTheSameIdAndAnotherStartIsAnother() {
    OwnProcess own = OwnProcess.of(ProcessHandle.current());
    OwnProcess earlier = new OwnProcess(own.pid(), own.started().minusSeconds(60));
    OwnProcess later = new OwnProcess(own.pid(), own.started().plusSeconds(60));
    assertThat(earlier.isAlive()).isFalse();
    assertThat(later.isAlive()).isFalse();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aProcessThatHasEndedIsDead() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    OwnProcess own = OwnProcess.of(process.toHandle());
    assertThat(own.isAlive()).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(own.isAlive()).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aZombieIsDead() throws IOException {
    // The shell becomes sleep before the child ends, and sleep never asks how it has ended.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
    try (BufferedReader out = parent.inputReader()) {
      long pid = Long.parseLong(out.readLine());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> ProcessHandle.of(pid).filter(OwnProcess::runs).isEmpty());
      assertThat(ProcessHandle.of(pid)).as("still has its id").isPresent();
    } finally {
      parent.destroyForcibly();
    }
  }
}
