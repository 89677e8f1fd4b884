package hearth.app.fx;

import org.kordamp.ikonli.feather.Feather;

/** The icons of job types and result kinds. A type that Hearth does not bring has a general one. */
public final class TypeIcons {
  private TypeIcons() {}

  public static Feather of(String type) {
    return switch (type) {
      case "kmer-spectrum" -> Feather.BAR_CHART_2;
      case "histogram-model" -> Feather.ACTIVITY;
      case "codon-usage" -> Feather.GRID;
      case "convert" -> Feather.REPEAT;
      case "sequence-stats" -> Feather.PIE_CHART;
      case "kmer-compare" -> Feather.GIT_MERGE;
      case "kmeans" -> Feather.TARGET;
      case "check-cluster" -> Feather.CHECK_SQUARE;
      default -> Feather.BOX;
    };
  }
}
