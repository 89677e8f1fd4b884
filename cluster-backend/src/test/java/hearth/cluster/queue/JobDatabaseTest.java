package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The file of the list of jobs: whole, damaged, of another Hearth. */
class JobDatabaseTest extends JobStoreFixture {

  @Test
  void aFailedTransactionLeavesNothing() throws IOException {
    add("j", QueueOptions.USUAL);
    try (Database database = JobDatabase.open(file())) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        database.update("delete from job");
                        return database.update("no such thing");
                      }))
          .isInstanceOf(IOException.class);
    }
    assertThat(queue()).containsExactly("j");
  }

  @Test
  void aDamagedFileAndOneOfANewerHearthAreTold() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.db"), "no database ".repeat(100));
    assertThatThrownBy(() -> SqliteJobStore.open(damaged))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged.db")
        .hasMessageContaining("move it away");
    try (Database database = JobDatabase.open(file())) {
      database.update("update flyway_schema_history set version = ?", JobDatabase.LATEST + 1);
    }
    assertThatThrownBy(() -> SqliteJobStore.open(file()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("newer Hearth");
  }

  @Test
  void theNewestMigrationIsTheOneThatIsExpected() throws IOException {
    try (Database database = JobDatabase.open(folder.resolve("new.db"))) {
      assertThat(
              database.rows(
                  "select version from flyway_schema_history order by installed_rank desc limit 1",
                  row -> row.getInt(1)))
          .containsExactly(JobDatabase.LATEST);
      assertThat(database.rows("pragma journal_mode", row -> row.getString(1)))
          .containsExactly("wal");
      assertThat(database.rows("pragma synchronous", row -> row.getInt(1))).containsExactly(2);
    }
  }
}
