package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Node;
import hearth.cluster.process.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00.120Z");

  @TempDir Path folder;
  private final PidFiles pidFiles = new PidFiles();
  private ClusterFolder cluster;

  @BeforeEach
  void open() {
    cluster = new ClusterFolder(folder.resolve("lab"));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    PidFile worker = worker("worker-1");
    PidFile driver = PidFile.driver("driver-job-1", new OwnProcess(7, START), "job", 1);
    pidFiles.write(cluster, worker);
    pidFiles.write(cluster, driver);
    assertThat(pidFiles.find(cluster, "worker-1")).contains(worker);
    assertThat(pidFiles.list(cluster)).containsExactly(worker, driver);
    assertThat(pidFiles.find(cluster, "worker-2")).isEmpty();
  }

  @Test
  void putsTheMasterFirstAndWorkersByNumber() throws IOException {
    for (String name : new String[] {"worker-10", "worker-2", "worker-1"}) {
      pidFiles.write(cluster, worker(name));
    }
    pidFiles.write(
        cluster, PidFile.node(Node.Role.MASTER, "master", new OwnProcess(1, START), Map.of()));
    assertThat(pidFiles.list(cluster))
        .extracting(PidFile::name)
        .containsExactly("master", "worker-1", "worker-2", "worker-10");
  }

  @Test
  void leavesDamagedAndForeignFilesAlone() throws IOException {
    pidFiles.write(cluster, worker("worker-1"));
    Path damaged = Files.writeString(cluster.pids().resolve("worker-2.json"), "{\"schema\":1,");
    Files.writeString(cluster.pids().resolve("worker-3.json"), "{\"schema\":2}");
    Files.writeString(cluster.pids().resolve("notes.txt"), "hello");
    assertThat(pidFiles.list(cluster)).containsExactly(worker("worker-1"));
    assertThat(damaged).exists();
  }

  @Test
  void notesAnEndUnlessTheProcessIsForgottenOrReplaced() throws IOException {
    PidFile worker = worker("worker-1");
    pidFiles.write(cluster, worker);
    pidFiles.noteEnd(cluster, worker, 137);
    assertThat(pidFiles.find(cluster, "worker-1")).contains(worker.ended(137));

    PidFile next = PidFile.node(Node.Role.WORKER, "worker-1", new OwnProcess(8, START), Map.of());
    pidFiles.write(cluster, next);
    pidFiles.noteEnd(cluster, worker, 137);
    assertThat(pidFiles.find(cluster, "worker-1")).contains(next);

    pidFiles.clear(cluster);
    pidFiles.noteEnd(cluster, next, 137);
    assertThat(pidFiles.list(cluster)).isEmpty();
  }

  private static PidFile worker(String name) {
    return PidFile.node(
        Node.Role.WORKER,
        name,
        new OwnProcess(7, START),
        Map.of(Node.RPC, 40_001, Node.WEB, 40_002));
  }
}
