package hearth.cluster.schedule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a job may start before one that waits for more than is free. Nobody knows when running
 * attempts will end, nor in which order, nor how long the new one would run: so it may start only
 * if in no order of their ends the waiting job would begin later, even if the new one never ended.
 */
final class Backfill {

  /** All sets of so many attempts are tried; with more of them, nothing starts before its turn. */
  private static final int MOST_HOLDERS = 12;

  private Backfill() {}

  /**
   * Whether the waiting job might begin later.
   *
   * @param room what is free now; the same again at the end
   * @param holders attempts that run
   * @param waiting what the waiting job needs
   * @param shares what the new attempt would take of the room
   */
  static boolean delays(
      Room room, List<Holder> holders, @Nullable Need waiting, Map<String, Share> shares) {
    return holders.size() > MOST_HOLDERS || delays(room, holders, 0, waiting, shares);
  }

  /** Tries every set of attempts that have ended: with each further one, or without it. */
  private static boolean delays(
      Room room,
      List<Holder> holders,
      int from,
      @Nullable Need waiting,
      Map<String, Share> shares) {
    if (room.fits(waiting)) {
      room.take(shares);
      boolean stillFits = room.fits(waiting);
      room.giveBack(shares);
      if (!stillFits) {
        return true;
      }
    }
    for (int i = from; i < holders.size(); i++) {
      room.giveBack(holders.get(i).shares());
      boolean delayed = delays(room, holders, i + 1, waiting, shares);
      room.take(holders.get(i).shares());
      if (delayed) {
        return true;
      }
    }
    return false;
  }
}
