package hearth.app.planted;

import hearth.jobs.spark.JobMain;

/** Breaks a rule on purpose. */
public final class UsesAgent {
  Class<?> main() {
    return JobMain.class;
  }
}
