package hearth.app.log;

/** How grave a line of a log is, as Spark's own layout writes it. */
enum LogLevel {
  PLAIN,
  WARN,
  ERROR;

  /** A level stands near the beginning of a line, behind its time. */
  private static final int WITHIN = 31;

  static LogLevel of(String line) {
    String head = line.substring(0, Math.min(line.length(), WITHIN));
    if (head.contains(" ERROR ") || head.startsWith("Exception") || head.startsWith("Caused by")) {
      return ERROR;
    }
    return head.contains(" WARN ") ? WARN : PLAIN;
  }
}
