/** Is left out of the jar. */
public final class Absent {

  private Absent() {}

  public static void touch() {}
}
