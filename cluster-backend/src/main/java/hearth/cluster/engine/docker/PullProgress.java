package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import hearth.cluster.engine.ImageProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up the layers of a download. Docker tells a layer's size only when its download begins, so
 * the whole grows while layers appear; the fraction told never goes back.
 */
final class PullProgress {

  private static final String DOWNLOADING = "Downloading";
  private static final long MB = 1_000_000;

  private final String image;
  private final Consumer<ImageProgress> progress;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> whole = new HashMap<>();
  private double told;

  PullProgress(String image, Consumer<ImageProgress> progress) {
    this.image = image;
    this.progress = progress;
  }

  void add(PullResponseItem item) {
    ProgressDetail detail = item.getProgressDetail();
    if (item.getId() == null
        || detail == null
        || detail.getCurrent() == null
        || detail.getTotal() == null
        || !DOWNLOADING.equals(item.getStatus())) {
      return;
    }
    done.put(item.getId(), detail.getCurrent());
    whole.put(item.getId(), detail.getTotal());
    long bytes = sum(done);
    long all = sum(whole);
    told = Math.max(told, all == 0 ? 0 : (double) bytes / all);
    progress.accept(
        new ImageProgress(
            "downloading %s, %d of %d MB".formatted(image, bytes / MB, all / MB), told));
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
