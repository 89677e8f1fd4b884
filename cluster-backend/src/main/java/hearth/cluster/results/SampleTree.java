package hearth.cluster.results;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of samples.
 *
 * @param name of a leaf; empty inside the tree
 * @param length of the branch that leads to it
 * @param children none of a leaf
 */
public record SampleTree(String name, double length, List<SampleTree> children) {
  public SampleTree {
    children = List.copyOf(children);
  }

  public boolean isLeaf() {
    return children.isEmpty();
  }

  /** The names of the leaves, from the first child on. */
  public List<String> leaves() {
    List<String> leaves = new ArrayList<>();
    gather(leaves);
    return leaves;
  }

  private void gather(List<String> leaves) {
    if (isLeaf()) {
      leaves.add(name);
    }
    children.forEach(child -> child.gather(leaves));
  }
}
