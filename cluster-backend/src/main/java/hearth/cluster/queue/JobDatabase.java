package hearth.cluster.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * A connection to an SQLite file of jobs, brought up to date by Flyway. Every commit is synced to
 * disk (WAL, {@code synchronous=FULL}). For one thread at a time.
 */
final class JobDatabase implements AutoCloseable {

  /** The version of the newest migration. */
  static final int LATEST = 3;

  private static final String MIGRATIONS = "classpath:hearth/cluster/queue/migrations";

  /** Another Hearth holds the file for some milliseconds at most. */
  private static final int PATIENCE_MILLIS = 10_000;

  private static final String REMEDY =
      "Check its permissions and the free space of its disk. If it is damaged, move it away: Hearth"
          + " makes a new one of the results folder, without the order of the queue.";

  private final Path file;
  private final Connection connection;

  private JobDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file, and makes it if there is none.
   *
   * @throws IOException when it cannot be opened, is damaged, or a newer Hearth has changed it
   */
  static JobDatabase open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    try {
      JobDatabase database = new JobDatabase(file, source.getConnection());
      try {
        database.bringUpToDate(source);
        return database;
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Flyway takes most of a second to load, and there is something for it to do only rarely. */
  private void bringUpToDate(SQLiteDataSource source) throws IOException {
    int version = version();
    if (version > LATEST) {
      throw new IOException(
          "The list of jobs %s belongs to a newer Hearth. Use that one, or install it again."
              .formatted(file));
    }
    if (version < LATEST) {
      try {
        Flyway.configure(JobDatabase.class.getClassLoader())
            .dataSource(source)
            .locations(MIGRATIONS)
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new IOException(
            "The list of jobs %s cannot be brought up to date: %s %s"
                .formatted(file, e.getMessage(), REMEDY),
            e);
      }
    }
  }

  private int version() throws IOException {
    String table = "flyway_schema_history";
    if (rows("select 1 from sqlite_master where name = ?", row -> 1, table).isEmpty()) {
      return 0;
    }
    return rows(
            "select max(cast(version as integer)) from flyway_schema_history where success = 1",
            row -> row.getInt(1))
        .get(0);
  }

  /** What makes something of a row. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  <T> List<T> rows(String sql, Mapper<T> mapper, @Nullable Object... values) throws IOException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(mapper.map(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Changes rows; returns how many. */
  int update(String sql, @Nullable Object... values) throws IOException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /**
   * Makes changes in one transaction, or in the present one; of those that fail nothing is left.
   */
  <T extends @Nullable Object> T inTransaction(JobStore.Work<T> work) throws IOException {
    try {
      if (!connection.getAutoCommit()) {
        return work.run();
      }
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (IOException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private static IOException failure(Path file, SQLException e) {
    return new IOException(
        "The list of jobs %s cannot be used: %s %s".formatted(file, e.getMessage(), remedy(e)), e);
  }

  private static String remedy(SQLException e) {
    int code = e.getErrorCode();
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return "Its disk is full: make room there.";
    }
    return code == SQLiteErrorCode.SQLITE_BUSY.code
        ? "Another program has it open: close that one."
        : REMEDY;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(file + " cannot be closed", e);
    }
  }
}
