package hearth.app.fx;

/**
 * What a memory gauge shows.
 *
 * @param usedBytes memory in use
 * @param reservedBytes memory that executors have reserved
 * @param limitBytes what may be used; 0 when it is not known
 * @param heapUsedBytes heap that executors have filled
 * @param heapMaxBytes what they may fill; 0 when there are none
 */
public record GaugeReading(
    long usedBytes, long reservedBytes, long limitBytes, long heapUsedBytes, long heapMaxBytes) {

  /** From this share of the limit on, memory is getting scarce. */
  public static final double WARM = 0.80;

  /** From this share of the limit on, a crash is near. */
  public static final double HOT = 0.95;

  /** Degrees that the whole gauge spans. */
  static final double SWEEP = 270;

  /** How scarce memory is. */
  public enum Level {
    CALM,
    WARM,
    HOT
  }

  /** Used of limit, from 0; above 1 when the limit is exceeded, 0 when it is not known. */
  public double usedShare() {
    return share(usedBytes, limitBytes);
  }

  /** Reserved of limit, as {@link #usedShare}. */
  public double reservedShare() {
    return share(reservedBytes, limitBytes);
  }

  /** Filled of what may be filled, from 0; 0 without executors. */
  public double heapShare() {
    return share(heapUsedBytes, heapMaxBytes);
  }

  public Level level() {
    return level(usedShare());
  }

  public Level heapLevel() {
    return level(heapShare());
  }

  private static Level level(double share) {
    if (share >= HOT) {
      return Level.HOT;
    }
    return share >= WARM ? Level.WARM : Level.CALM;
  }

  /** The angle of an arc for a share, in degrees: a full gauge shows no more than full. */
  static double degrees(double share) {
    return SWEEP * Math.clamp(share, 0, 1);
  }

  private static double share(long bytes, long of) {
    return of <= 0 ? 0 : Math.max(0, bytes) / (double) of;
  }
}
