package hearth.app.text;

import hearth.cluster.scaling.Amdahl;
import hearth.cluster.scaling.ScalingFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scaling experiment shows, in sentences. */
public final class ScalingWords {

  /** A share below this, in percent, is as good as none. */
  private static final double SHARE_WORTH_TELLING = 0.5;

  /** An interval that is wider says nothing that helps. */
  private static final double TELLS_NOTHING = 0.5;

  private ScalingWords() {}

  /**
   * The advice, and what it rests on.
   *
   * @param coresPerWorker cores of each worker
   * @param cores cores of this computer
   */
  public static List<String> of(ScalingFigures figures, int coresPerWorker, int cores) {
    List<String> words = new ArrayList<>();
    Optional<ScalingFigures.Point> advised = figures.advised();
    if (advised.isEmpty()) {
      return words;
    }
    if (figures.points().size() > 1) {
      words.add(advice(figures.points(), advised.get()));
    }
    figures.law().ifPresent(law -> words.add(law(law)));
    int most = figures.points().get(figures.points().size() - 1).workers();
    if (most * coresPerWorker > cores) {
      words.add(Messages.text("scaling.cores", cores, most, most * coresPerWorker));
    }
    return words;
  }

  private static String advice(List<ScalingFigures.Point> points, ScalingFigures.Point advised) {
    ScalingFigures.Point fewest = points.get(0);
    ScalingFigures.Point most = points.get(points.size() - 1);
    if (advised.equals(fewest)) {
      return Messages.text(
          "scaling.useless",
          fewest.workers(),
          seconds(fewest.median()),
          most.workers(),
          seconds(most.median()));
    }
    String use =
        Messages.text(
            "scaling.use",
            advised.workers(),
            seconds(advised.median()),
            seconds(fewest.median()),
            fewest.workers());
    return advised.equals(most)
        ? use + " " + Messages.text("scaling.use.most")
        : use + " " + Messages.text("scaling.use.enough", most.workers(), seconds(most.median()));
  }

  private static String law(Amdahl law) {
    if (law.high() - law.low() > TELLS_NOTHING) {
      return Messages.text("scaling.law.unknown");
    }
    String low = percent(law.low());
    String high = percent(law.high());
    return law.share() * 100 < SHARE_WORTH_TELLING
        ? Messages.text("scaling.law.none", high)
        : Messages.text("scaling.law", percent(law.share()), low, high, times(1 / law.share()));
  }

  /** Seconds as a person reads them: with one decimal. */
  public static String seconds(double seconds) {
    return String.format(Messages.locale(), "%.1f", seconds);
  }

  /** A speed-up, with as many decimals as it is worth. */
  public static String times(double speedUp) {
    return String.format(Messages.locale(), speedUp < 10 ? "%.2f" : "%.0f", speedUp);
  }

  /** A share, in whole percent. */
  public static String percent(double share) {
    return String.format(Messages.locale(), "%.0f", share * 100);
  }
}
