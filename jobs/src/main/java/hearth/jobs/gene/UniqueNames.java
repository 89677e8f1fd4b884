package hearth.jobs.gene;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells coding sequences of one name apart, such as the products of one gene: the second becomes
 * {@code name.2}.
 */
final class UniqueNames {

  private final Map<String, Integer> seen = new HashMap<>();

  GeneModel named(GeneModel gene) {
    int times = seen.merge(gene.name(), 1, Integer::sum);
    return times == 1 ? gene : gene.named(gene.name() + "." + times);
  }

  void clear() {
    seen.clear();
  }
}
