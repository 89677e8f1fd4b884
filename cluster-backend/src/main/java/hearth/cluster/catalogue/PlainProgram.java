package hearth.cluster.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a person says of a program that has no descriptor.
 *
 * @param name the job type's title, of which its name is made, or empty for the file's
 * @param mainClass the class with the main method, or empty for the one that the jar itself names
 * @param arguments come before those that Hearth passes
 * @param conf settings of Spark
 */
public record PlainProgram(
    String name, String mainClass, List<String> arguments, Map<String, String> conf) {

  /** Nothing is said: the file must say all. */
  public static final PlainProgram NOTHING = new PlainProgram("", "", List.of(), Map.of());

  public PlainProgram {
    arguments = List.copyOf(arguments);
    conf = Map.copyOf(conf);
  }
}
