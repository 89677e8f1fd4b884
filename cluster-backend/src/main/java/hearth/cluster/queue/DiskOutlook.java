package hearth.cluster.queue;

import hearth.cluster.forecast.DiskForecast;
import java.nio.file.Path;
import java.util.List;

/**
 * What a draft's job would take on disk, beside what is free there.
 *
 * @param disks the disks of this computer that it is on; none when they are another one's
 */
public record DiskOutlook(DiskForecast forecast, List<Disk> disks) {
  public DiskOutlook {
    disks = List.copyOf(disks);
  }

  /** How much is missing on the disk that has the least room, in bytes; 0 when all of it fits. */
  public long missing() {
    return disks.stream().mapToLong(disk -> Math.max(0, disk.most() - disk.free())).max().orElse(0);
  }

  /**
   * A disk that a job writes to.
   *
   * @param folder where on it
   * @param most what the job puts there at most, in bytes
   * @param free what is free there, in bytes
   */
  public record Disk(Path folder, long most, long free) {
    public boolean fits() {
      return most <= free;
    }
  }
}
