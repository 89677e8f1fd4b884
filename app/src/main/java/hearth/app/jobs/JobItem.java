package hearth.app.jobs;

import hearth.app.jobs.JobItem.Heading;
import hearth.app.jobs.JobItem.Tail;

/** A line of the list of jobs. */
public sealed interface JobItem permits JobRow, Heading, Tail {

  /** The parts of the list, in their order. */
  enum Section {
    QUEUE,
    RUNNING,
    HISTORY
  }

  /**
   * Begins a part.
   *
   * @param count how many jobs it has, also those that are not read yet
   */
  record Heading(Section section, int count) implements JobItem {}

  /** What stands at the end of the history. */
  enum Tail implements JobItem {
    /** There is more, which is read when this is about to be seen. */
    MORE,
    /** No job has ended yet. */
    NO_PAST,
    /** No job is what was looked for. */
    NOTHING_FOUND
  }
}
