package hearth.app.text;

import hearth.cluster.forecast.DiskRange;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DiskOutlook.Disk;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a job will take on disk, as a person reads it before it runs. */
public final class DiskWords {
  /** What is less than this part of the whole is only counted. */
  private static final int WORTH_SAYING = 20;

  private final Locale locale;

  public DiskWords(Locale locale) {
    this.locale = locale;
  }

  /** How much it will be, and how much is free; empty when nobody knows the former. */
  public String amount(@Nullable DiskOutlook outlook) {
    if (outlook == null) {
      return "";
    }
    DiskRange temporary = outlook.forecast().temporary();
    DiskRange together = temporary.plus(outlook.forecast().result());
    String all = range(together);
    String needs =
        temporary.high() * WORTH_SAYING < together.high()
            ? Messages.text("jobs.form.disk", all)
            : Messages.text("jobs.form.disk.temporary", all, range(temporary));
    return scarcest(outlook)
        .map(disk -> Messages.text("jobs.form.disk.free", needs, bytes(disk.free())))
        .orElse(needs);
  }

  private String range(DiskRange range) {
    String low = bytes(range.low());
    String high = bytes(range.high());
    if (range.low() == 0) {
      return Messages.text("jobs.form.disk.most", high);
    }
    return low.equals(high)
        ? Messages.text("jobs.form.disk.about", high)
        : Messages.text("jobs.form.disk.range", low, high);
  }

  /** That a disk may become full, with its figures; empty when all of it fits. */
  public Optional<String> shortage(@Nullable DiskOutlook outlook) {
    return outlook == null
        ? Optional.empty()
        : scarcest(outlook)
            .filter(disk -> !disk.fits())
            .map(
                disk ->
                    Messages.text(
                        "jobs.form.disk.short",
                        disk.folder(),
                        bytes(disk.most()),
                        bytes(disk.free())));
  }

  private String bytes(long bytes) {
    return ByteSize.words(bytes, locale);
  }

  private static Optional<Disk> scarcest(DiskOutlook outlook) {
    return outlook.disks().stream()
        .min(Comparator.comparingLong(disk -> disk.free() - disk.most()));
  }
}
