package hearth.cluster.library;

import hearth.cluster.sqlite.Content;
import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library in an SQLite file, opened when it is first needed. */
public final class StoredLibrary implements Library, AutoCloseable {

  /** The version of the newest migration. */
  static final int LATEST = 1;

  private static final long SECOND = 1_000_000_000L;

  private static final Content LIBRARY =
      new Content(
          "library of results",
          "hearth/cluster/library/migrations",
          LATEST,
          true,
          Duration.ofSeconds(10),
          "Check its permissions and the free space of its disk. If it is damaged, move it away:"
              + " results stay, and lose their names and tags.");

  private final Path file;
  private @Nullable Database database;

  /**
   * @param file made when something is first added
   */
  public StoredLibrary(Path file) {
    this.file = file;
  }

  private Database database() throws IOException {
    Database present = database;
    if (present == null) {
      present = Database.open(file, LIBRARY);
      database = present;
    }
    return present;
  }

  @Override
  public synchronized Map<String, Added> all() throws IOException {
    Map<String, Added> all = new HashMap<>();
    if (database == null && Files.notExists(file)) {
      return all; // Looking makes no file.
    }
    database()
        .rows(
            "select result, name, deleted, checked from added",
            row ->
                all.put(
                    row.getString("result"),
                    new Added(
                        row.getString("name") == null ? "" : row.getString("name"),
                        List.of(),
                        instant(row, "deleted"),
                        instant(row, "checked"))));
    Map<String, List<String>> tags = new HashMap<>();
    database()
        .rows(
            "select result, tag from tag",
            row ->
                tags.computeIfAbsent(row.getString("result"), id -> new ArrayList<>())
                    .add(row.getString("tag")));
    tags.forEach(
        (id, own) -> all.put(id, all.getOrDefault(id, Added.NOTHING).withTags(Tags.sorted(own))));
    return all;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochSecond(nanos / SECOND, nanos % SECOND);
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * SECOND + at.getNano();
  }

  @Override
  public synchronized void rename(String jobId, String name) throws IOException {
    String plain = name.strip();
    database()
        .update(
            """
            insert into added (result, name) values (?, ?)
            on conflict (result) do update set name = excluded.name
            """,
            jobId,
            plain.isEmpty() ? null : plain);
  }

  @Override
  public synchronized void tag(String jobId, List<String> tags) throws IOException {
    Database open = database();
    List<@Nullable Object[]> rows = new ArrayList<>();
    Tags.sorted(tags).forEach(tag -> rows.add(new Object[] {jobId, tag}));
    open.inTransaction(
        () -> {
          open.update("delete from tag where result = ?", jobId);
          open.updateEach("insert into tag (result, tag) values (?, ?)", rows);
          return rows;
        });
  }

  @Override
  public synchronized void delete(Collection<String> jobIds, Instant at) throws IOException {
    each(
        """
        insert into added (result, deleted) values (?, ?)
        on conflict (result) do update set deleted = coalesce(deleted, excluded.deleted)
        """,
        jobIds,
        nanos(at));
  }

  @Override
  public synchronized void bringBack(Collection<String> jobIds) throws IOException {
    each("update added set deleted = null where result = ?", jobIds);
  }

  @Override
  public synchronized void checked(String jobId, Instant at) throws IOException {
    each(
        """
        insert into added (result, checked) values (?, ?)
        on conflict (result) do update set checked = excluded.checked
        """,
        List.of(jobId),
        nanos(at));
  }

  @Override
  public synchronized void forget(Collection<String> jobIds) throws IOException {
    each("delete from added where result = ?", jobIds);
    each("delete from tag where result = ?", jobIds);
  }

  /** The same change of each result, of all or of none. */
  private void each(String sql, Collection<String> jobIds, Object... more) throws IOException {
    Database open = database();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String id : jobIds) {
      @Nullable Object[] row = new Object[more.length + 1];
      row[0] = id;
      System.arraycopy(more, 0, row, 1, more.length);
      rows.add(row);
    }
    open.inTransaction(
        () -> {
          open.updateEach(sql, rows);
          return rows;
        });
  }

  @Override
  public synchronized void close() {
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
