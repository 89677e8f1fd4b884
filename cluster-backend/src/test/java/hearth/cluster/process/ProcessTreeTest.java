package hearth.cluster.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ProcessTreeTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(100);

  private List<ProcessHandle> tree = List.of();

  @AfterEach
  void endAll() {
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void endsAPoliteProcessWithoutForce() throws Exception {
    Process root = start("trap 'exit 7' TERM; sleep 60 & echo ready; wait");
    assertThat(ProcessTree.end(List.of(root.toHandle()), LONG, SHORT)).isEmpty();
    assertThat(root.waitFor()).isEqualTo(7);
    assertThat(tree).hasSizeGreaterThan(1).noneMatch(OwnProcess::runs);
  }

  @Test
  void endsByForceWhatDoesNotListen() throws Exception {
    Process root = start("trap '' TERM; sleep 60 & echo ready; while :; do sleep 1; done");
    assertThat(ProcessTree.end(List.of(root.toHandle()), SHORT, SHORT)).isEmpty();
    assertThat(root.waitFor()).isEqualTo(137);
    assertThat(tree).noneMatch(OwnProcess::runs);
  }

  @Test
  void anInterruptDoesNotStopItAndIsKept() throws Exception {
    Process root = start("trap '' TERM; echo ready; while :; do sleep 1; done");
    Thread.currentThread().interrupt();
    assertThat(ProcessTree.end(List.of(root.toHandle()), SHORT, SHORT)).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tree).noneMatch(OwnProcess::runs);
  }

  private Process start(String script) throws IOException {
    Process root = new ProcessBuilder("sh", "-c", script).start();
    BufferedReader out = root.inputReader();
    assertThat(out.readLine()).isEqualTo("ready");
    tree = ProcessTree.of(root.toHandle());
    return root;
  }
}
