/** Is made to look as if it were compiled for a later Java. */
public final class Newer {

  private Newer() {}

  public static void touch() {}
}
