package hearth.cluster.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** A connection to an SQLite file (WAL), brought up to date by Flyway. For one thread at a time. */
public final class Database implements AutoCloseable {

  /** SQLITE_ERROR is a table or a column that is not there. */
  private static final Set<Integer> DAMAGED =
      Set.of(
          SQLiteErrorCode.SQLITE_ERROR.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code);

  /** What is left of the write-ahead log after a large transaction. */
  private static final int MOST_LOG_BYTES = 4 << 20;

  private final Path file;
  private final Content content;
  private final Connection connection;

  private Database(Path file, Content content, Connection connection) {
    this.file = file;
    this.content = content;
    this.connection = connection;
  }

  /**
   * Opens the file, and makes it if there is none.
   *
   * @throws IOException when it cannot be opened, is damaged, or a newer Hearth has changed it
   */
  public static Database open(Path file, Content content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(
        content.durable()
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) content.patience().toMillis());
    config.setJournalSizeLimit(MOST_LOG_BYTES);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    try {
      Database database = new Database(file, content, source.getConnection());
      try {
        database.bringUpToDate(source);
        return database;
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(file, content, e);
    }
  }

  /** Flyway takes most of a second to load, and there is something for it to do only rarely. */
  private void bringUpToDate(SQLiteDataSource source) throws IOException {
    int version = version();
    if (version > content.latest()) {
      throw new IOException(
          "The %s %s belongs to a newer Hearth. Use that one, or install it again."
              .formatted(content.name(), file));
    }
    if (version < content.latest()) {
      try {
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:" + content.migrations())
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new IOException(
            "The %s %s cannot be brought up to date: %s %s"
                .formatted(content.name(), file, e.getMessage(), content.remedy()),
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
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query.
   *
   * @throws IOException when the file cannot be used, as of all methods
   */
  public <T> List<T> rows(String sql, Mapper<T> mapper, @Nullable Object... values)
      throws IOException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(mapper.map(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(file, content, e);
    }
  }

  /** Changes rows; returns how many. */
  public int update(String sql, @Nullable Object... values) throws IOException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(file, content, e);
    }
  }

  /** Makes the same change with each of some lists of values: quicker than one by one. */
  public void updateEach(String sql, List<@Nullable Object[]> all) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] values : all) {
        set(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failure(file, content, e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, values);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Some work on the file. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /**
   * Makes changes in one transaction, or in the present one; of those that fail nothing is left.
   */
  public <T extends @Nullable Object> T inTransaction(Work<T> work) throws IOException {
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
      throw failure(file, content, e);
    }
  }

  private static IOException failure(Path file, Content content, SQLException e) {
    return new IOException(
        "The %s %s cannot be used: %s %s"
            .formatted(content.name(), file, e.getMessage(), remedy(content, e)),
        e);
  }

  private static String remedy(Content content, SQLException e) {
    int code = e.getErrorCode();
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return "Its disk is full: make room there.";
    }
    return code == SQLiteErrorCode.SQLITE_BUSY.code
        ? "Another program has it open: close that one."
        : content.remedy();
  }

  /**
   * Whether a failure says that the file is no database, or has other content than it should: it
   * will not get better by trying again.
   */
  public static boolean isDamaged(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
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
