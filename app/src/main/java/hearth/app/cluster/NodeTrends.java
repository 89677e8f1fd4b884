package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Trend;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeHistory;
import java.time.Instant;

/**
 * What a card tells of a node's last five minutes: needs no toolkit.
 *
 * @param cpu processors used; the top is {@code cores}
 * @param cpuNow processors used now, in words, such as {@code 85 %} of one core
 * @param cpuSentence the same as a sentence
 * @param memory memory used; the top is the limit
 * @param memoryNow memory used now, in words
 * @param memorySentence the same as a sentence
 */
record NodeTrends(
    Trend cpu,
    String cpuNow,
    String cpuSentence,
    Trend memory,
    String memoryNow,
    String memorySentence) {

  /**
   * Draws a history.
   *
   * @param cores processors that are the top of the line; more are used for moments only
   * @param limitBytes memory that is the top of the line; 0 for the most that was used
   */
  static NodeTrends of(
      NodeHistory history, int cores, long limitBytes, Instant now, Format format) {
    int size = history.size();
    long nowMillis = now.toEpochMilli();
    long most = limitBytes;
    for (int i = 0; limitBytes <= 0 && i < size; i++) {
      most = Math.max(most, history.memoryBytes(i));
    }
    // Memory that hardly moves is drawn in the lower half instead of as a full box.
    double fullMemory = limitBytes > 0 ? limitBytes : 2.0 * most;
    String cpuNow = size == 0 ? "–" : format.percent(history.cpuCores(size - 1));
    String memoryNow = size == 0 ? "–" : format.bytes(history.memoryBytes(size - 1));
    return new NodeTrends(
        Trend.of(size, history::atMillis, history::cpuCores, Math.max(1, cores), nowMillis),
        cpuNow,
        Messages.text("cluster.trend.cpu.sentence", cpuNow),
        Trend.of(size, history::atMillis, history::memoryBytes, fullMemory, nowMillis),
        memoryNow,
        Messages.text("cluster.trend.memory.sentence", memoryNow));
  }
}
