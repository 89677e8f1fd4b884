package hearth.app.fx;

/** The one scale of distances, in pixels. The stylesheet uses the same numbers. */
public final class Gap {
  public static final double XS = 4;
  public static final double S = 8;
  public static final double M = 12;
  public static final double L = 16;
  public static final double XL = 24;
  public static final double XXL = 32;

  private Gap() {}
}
