package hearth.cluster.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A query for a page of history: every order is that of an index, so that no page needs sorting.
 *
 * @param values for its question marks
 */
record HistorySql(String text, List<Object> values) {

  /** Of a volume and a type, at most so many; by the index that has their order. */
  static final String FINISHED =
      """
      select job.request, job.attempt, job.started, job.ended, attempt.shares, attempt.session,
        job.disk_bytes, job.temporary_bytes
      from job indexed by job_by_type
      join attempt on attempt.job = job.id and attempt.number = job.attempt
      where job.volume = ? and job.type = ? and job.state = 'FINISHED'
        and job.started is not null
      order by job.submitted desc, job.id desc limit ?
      """;

  static HistorySql of(String volume, HistoryFilter filter) {
    HistorySql all = where("select *", volume, filter);
    List<Object> values = new ArrayList<>(all.values());
    values.add(filter.limit());
    values.add(filter.offset());
    return new HistorySql(
        all.text() + " order by submitted desc, id desc limit ? offset ?", values);
  }

  /** How many jobs a filter lets pass, whatever its page. */
  static HistorySql count(String volume, HistoryFilter filter) {
    return where("select count(*)", volume, filter);
  }

  private static HistorySql where(String select, String volume, HistoryFilter filter) {
    List<Object> values = new ArrayList<>(List.of(volume));
    StringBuilder sql = new StringBuilder(select + " from job where volume = ?");
    if (!filter.states().isEmpty()) {
      sql.append(
          filter.states().stream()
              .map(state -> "?")
              .collect(Collectors.joining(", ", " and state in (", ")")));
      filter.states().forEach(state -> values.add(state.name()));
    }
    if (filter.type().isPresent()) {
      sql.append(" and type = ?");
      values.add(filter.type().get());
    }
    for (String word : HistoryFilter.words(filter.text().orElse(""))) {
      sql.append(" and instr(words, ?) > 0");
      values.add(word);
    }
    if (filter.since().isPresent()) {
      sql.append(" and submitted >= ?");
      values.add(Objects.requireNonNull(Rows.nanos(filter.since().get())));
    }
    return new HistorySql(sql.toString(), values);
  }
}
