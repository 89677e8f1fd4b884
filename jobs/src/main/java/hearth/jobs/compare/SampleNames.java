package hearth.jobs.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells samples of one name apart: the second becomes {@code name.2}. */
public final class SampleNames {

  private SampleNames() {}

  /** The same names in the same order, each once; tabs and line ends become blanks. */
  public static List<String> distinct(List<String> names) {
    List<String> plain = names.stream().map(name -> name.replaceAll("\\s", " ")).toList();
    // A name that somebody chose stays with whom they gave it.
    Set<String> taken = new HashSet<>(plain);
    Set<String> met = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String name : plain) {
      String own = name;
      for (int n = 2; !met.add(own); n++) {
        String next = name + "." + n;
        own = taken.add(next) ? next : own;
      }
      distinct.add(own);
    }
    return distinct;
  }
}
