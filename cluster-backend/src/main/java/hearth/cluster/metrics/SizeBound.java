package hearth.cluster.metrics;

import hearth.cluster.sqlite.Database;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops what is too old, and the oldest of what is too much. */
final class SizeBound {

  private static final Logger LOG = LoggerFactory.getLogger(SizeBound.class);

  /** So often there is something to drop at most. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  /** Files of less than this stay as large as they are. */
  private static final int FEW_PAGES = 256;

  private final Database database;
  private final long mostBytes;
  private Instant next = Instant.MIN;

  /**
   * @param mostBytes what the rows may take
   */
  SizeBound(Database database, long mostBytes) {
    this.database = database;
    this.mostBytes = mostBytes;
  }

  /** Drops something, if the time has come. */
  void keep(Instant now) throws IOException {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    database.inTransaction(
        () -> {
          dropOld(now);
          while (usedBytes() > mostBytes && dropSome()) {
            LOG.debug("The oldest metrics are dropped: there were more than {} bytes", mostBytes);
          }
          return true;
        });
    shrink();
  }

  private void dropOld(Instant now) throws IOException {
    for (Subject.Kind kind : new Subject.Kind[] {Subject.Kind.CLUSTER, Subject.Kind.NODE}) {
      for (Tier tier : Tier.values()) {
        database.update(
            """
            delete from bucket where width = ? and start + width <= ? and series in (
              select series.id from series join subject on subject.id = series.subject
              where subject.kind = ?)
            """,
            tier.seconds(),
            tier.keptFrom(kind, now),
            kind.name());
      }
    }
    dropEmpty();
  }

  /** Attempts first, of which there may be thousands; returns false when nothing is left. */
  private boolean dropSome() throws IOException {
    int attempts =
        database.update(
            """
            delete from subject where id in (
              select id from subject where kind = 'ATTEMPT' order by sampled limit
                (select count(*) / 10 + 1 from subject where kind = 'ATTEMPT'))
            """);
    if (attempts > 0) {
      return true;
    }
    int buckets =
        database.update(
            """
            delete from bucket where width = ? and start <= (
              select min(start) + (max(start) - min(start)) / 4 from bucket where width = ?)
            """,
            Tier.QUARTERS.seconds(),
            Tier.QUARTERS.seconds());
    dropEmpty();
    return buckets > 0;
  }

  private void dropEmpty() throws IOException {
    database.update(
        "delete from series where not exists (select 1 from bucket where series = series.id)");
    database.update(
        """
        delete from subject
        where kind <> 'ATTEMPT' and not exists (select 1 from series where subject = subject.id)
        """);
  }

  private long usedBytes() throws IOException {
    return (pragma("page_count") - pragma("freelist_count")) * pragma("page_size");
  }

  /** Gives room back to the disk where more than half of the file is empty. */
  private void shrink() {
    try {
      long pages = pragma("page_count");
      if (pages > FEW_PAGES && pragma("freelist_count") > pages / 2) {
        database.update("vacuum");
        database.rows("pragma wal_checkpoint(truncate)", row -> row.getInt(1));
      }
    } catch (IOException e) {
      LOG.debug("The file of metrics keeps its size: another Hearth reads it", e);
    }
  }

  private long pragma(String name) throws IOException {
    return database.rows("pragma " + name, row -> row.getLong(1)).get(0);
  }
}
