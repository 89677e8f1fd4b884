package hearth.app.planted;

/** Breaks a rule on purpose. */
public final class PrintsLines {
  void print() {
    System.out.println("planted");
  }
}
