package hearth.jobs.spark;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Stands before every page of the history server: notes that somebody asks, and answers only those
 * who ask for this computer itself. A page of the internet whose name leads to 127.0.0.1 would else
 * let a browser read here what that page may not (DNS rebinding).
 */
public final class HistoryUse implements Filter {

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  /** The JVM's note of the last request: Spark makes a filter of its own for each of its pages. */
  private static final String LAST = "hearth.history.asked";

  /** Used by Spark. */
  public HistoryUse() {}

  /** Notes that somebody asks now. */
  static void note() {
    System.setProperty(LAST, Long.toString(System.nanoTime()));
  }

  /** How long nobody has asked for anything; nothing before the first note. */
  static Duration idle() {
    long now = System.nanoTime();
    return Duration.ofNanos(now - Long.getLong(LAST, now));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    note();
    if (HERE.contains(request.getServerName())) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
