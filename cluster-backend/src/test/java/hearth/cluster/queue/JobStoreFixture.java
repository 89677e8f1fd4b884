package hearth.cluster.queue;

import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A list of jobs in a file of the test's own. */
abstract class JobStoreFixture {

  static final String HERE = "fake:";
  static final Canceller BY = new Canceller(Canceller.Means.WINDOW, "ada");
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

  @TempDir Path folder;
  SqliteJobStore store;

  @BeforeEach
  void open() throws IOException {
    store = SqliteJobStore.open(file());
  }

  @AfterEach
  void close() {
    store.close();
  }

  Path file() {
    return folder.resolve("jobs.db");
  }

  void add(String id, QueueOptions options) throws IOException {
    store.add(JobRecord.queued(HERE, Requests.kmers(id), options));
  }

  /** The ids of those that have not ended, in the order in which they come. */
  List<String> queue() throws IOException {
    return store.open(HERE).stream().map(JobRecord::id).toList();
  }
}
