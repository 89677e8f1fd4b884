package hearth.cluster.engine.standalone;

import java.util.Comparator;

/** The order in which a person sorts names: {@code worker-2} before {@code worker-10}. */
public final class NaturalOrder {

  public static final Comparator<String> TEXT =
      Comparator.comparing(NaturalOrder::stem)
          .thenComparingInt(name -> name.length())
          .thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  private static String stem(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
