package hearth.cluster.planted.lifecycle;

import hearth.jobs.spark.EventPrinter;

/** A violation on purpose. */
public final class KnowsWhatRunsInsideSpark {
  Class<?> inside = EventPrinter.class;
}
