package hearth.cluster.catalogue;

import java.util.List;

/**
 * What a program says of itself.
 *
 * @param described whether a descriptor says all that is to be known
 * @param name what its job type would be called
 * @param jar whether it is a jar, and no script
 * @param mainClasses of a jar, the class that it names itself, or else all with a main method
 */
public record ProgramFacts(boolean described, String name, boolean jar, List<String> mainClasses) {

  public ProgramFacts {
    mainClasses = List.copyOf(mainClasses);
  }
}
