package hearth.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {

  /** Table 1 of Saitou and Nei 1987: eight made-up species. */
  private static final int[][] SAITOU_NEI = {
    {},
    {7},
    {8, 5},
    {11, 8, 5},
    {13, 10, 7, 8},
    {16, 13, 10, 11, 5},
    {13, 10, 7, 8, 6, 9},
    {17, 14, 11, 12, 10, 13, 8}
  };

  /** Distances of 5S rRNA of five bacteria (Bacillus, Clostridium, Lactobacillus, ...). */
  private static final int[][] BACTERIA = {{}, {17}, {21, 30}, {31, 34, 28}, {23, 21, 39, 43}};

  @Test
  void neighbourJoiningFindsTheTreeOfSaitouAndNei() {
    Tree tree = tree(TreeMethod.NJ, SAITOU_NEI);
    // Figure 4 of the paper: the length of the branch that leads to each species.
    assertThat(branches(tree))
        .isEqualTo(
            Map.of("1", 5.0, "2", 2.0, "3", 1.0, "4", 3.0, "5", 1.0, "6", 4.0, "7", 2.0, "8", 6.0));
    assertPathsAre(SAITOU_NEI, tree);
  }

  @Test
  void averageLinkageFindsTheTreeOfTheTextbook() {
    assertThat(tree(TreeMethod.UPGMA, BACTERIA).newick())
        .isEqualTo("(((1:8.5,2:8.5):2.5,5:11):5.5,(4:14,3:14):2.5);");
  }

  /** Distances along a tree give that tree back. */
  @Property(tries = 200)
  void neighbourJoiningUndoesTheWalkAlongATree(
      @ForAll @IntRange(min = 2, max = 40) int leaves, @ForAll long seed) {
    Random random = new Random(seed);
    List<Tree> parts = new ArrayList<>();
    for (int i = 1; i <= leaves; i++) {
      parts.add(Tree.leaf(Integer.toString(i)));
    }
    while (parts.size() > 1) {
      Tree one = parts.remove(random.nextInt(parts.size()));
      Tree other = parts.remove(random.nextInt(parts.size()));
      parts.add(Tree.join(one.at(1 + random.nextInt(9)), other.at(1 + random.nextInt(9))));
    }
    double[][] paths = paths(parts.get(0), leaves);

    Tree found = TreeMethod.NJ.tree(names(leaves), (a, b) -> paths[a][b]);

    double[][] again = paths(found, leaves);
    for (int i = 0; i < leaves; i++) {
      assertThat(again[i]).containsExactly(paths[i], within(1e-9));
    }
  }

  @Test
  void branchesAreNeverShorterThanNothing() {
    int[][] odd = {{}, {1}, {1, 1}, {9, 1, 1}, {1, 9, 1, 1}};
    assertThat(tree(TreeMethod.NJ, odd).newick()).doesNotContain("-");
    assertThat(tree(TreeMethod.UPGMA, odd).newick()).doesNotContain("-");
  }

  @Test
  void equalSamplesMakeATreeToo() {
    int[][] equal = {{}, {0}, {0, 0}, {0, 0, 0}};
    assertThat(tree(TreeMethod.NJ, equal).newick()).isEqualTo("((1:0,2:0):0,4:0,3:0);");
    assertThat(tree(TreeMethod.UPGMA, equal).newick()).isEqualTo("(((1:0,2:0):0,4:0):0,3:0);");
  }

  @Test
  void namesThatMeanSomethingAreQuoted() {
    List<String> names = List.of("a_1.fa", "b 2", "it's", "d(1)");
    assertThat(TreeMethod.UPGMA.tree(names, (a, b) -> 0.000002).newick())
        .contains("a_1.fa:0.000001", "'b 2':0.000001", "'it''s':", "'d(1)':");
  }

  private static Tree tree(TreeMethod method, int[][] distances) {
    return method.tree(
        names(distances.length), (a, b) -> distances[Math.max(a, b)][Math.min(a, b)]);
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  private static Map<String, Double> branches(Tree tree) {
    Map<String, Double> branches = new HashMap<>();
    if (tree.children().isEmpty()) {
      branches.put(tree.name(), tree.length());
    }
    tree.children().forEach(child -> branches.putAll(branches(child)));
    return branches;
  }

  private static void assertPathsAre(int[][] distances, Tree tree) {
    double[][] paths = paths(tree, distances.length);
    for (int a = 0; a < distances.length; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(paths[a][b]).isCloseTo(distances[a][b], within(1e-9));
      }
    }
  }

  private static double[][] paths(Tree tree, int leaves) {
    double[][] paths = new double[leaves][leaves];
    depths(tree, paths);
    return paths;
  }

  /** Depth of each leaf below {@code tree}; where two children meet, their paths are known. */
  private static Map<Integer, Double> depths(Tree tree, double[][] paths) {
    Map<Integer, Double> all = new HashMap<>();
    if (tree.children().isEmpty()) {
      all.put(Integer.parseInt(tree.name()) - 1, 0.0);
    }
    for (Tree child : tree.children()) {
      Map<Integer, Double> depths = new HashMap<>();
      depths(child, paths).forEach((leaf, depth) -> depths.put(leaf, depth + child.length()));
      depths.forEach(
          (leaf, depth) ->
              all.forEach(
                  (other, otherDepth) -> {
                    paths[leaf][other] = depth + otherDepth;
                    paths[other][leaf] = depth + otherDepth;
                  }));
      all.putAll(depths);
    }
    return all;
  }
}
