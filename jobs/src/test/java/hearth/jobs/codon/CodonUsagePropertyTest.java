package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CodonUsagePropertyTest {

  @Property
  void presentFamiliesAddUpAndAbsentOnesAreZero(
      @ForAll("codes") GeneticCode code, @ForAll("counts") long[] counts) {
    CodonUsage usage = new CodonUsage(code, counts);
    Map<Character, List<CodonUsage.Row>> families =
        usage.rows().stream().collect(Collectors.groupingBy(CodonUsage.Row::aminoAcid));
    for (List<CodonUsage.Row> family : families.values()) {
      double expected = family.stream().mapToLong(CodonUsage.Row::count).sum() > 0 ? 1 : 0;
      double fractions = family.stream().mapToDouble(CodonUsage.Row::fraction).sum();
      double meanRscu = family.stream().mapToDouble(CodonUsage.Row::rscu).average().orElseThrow();
      assertThat(fractions).isCloseTo(expected, within(1e-9));
      assertThat(meanRscu).isCloseTo(expected, within(1e-9));
    }
  }

  @Property
  void totalsAddUp(@ForAll("codes") GeneticCode code, @ForAll("counts") long[] counts) {
    CodonUsage usage = new CodonUsage(code, counts);
    long sum = usage.rows().stream().mapToLong(CodonUsage.Row::count).sum();
    double perThousand = usage.rows().stream().mapToDouble(CodonUsage.Row::perThousand).sum();
    assertThat(usage.total()).isEqualTo(sum);
    assertThat(perThousand).isCloseTo(sum > 0 ? 1000 : 0, within(1e-6));
    assertThat(usage.gc())
        .isCloseTo((usage.gc(1) + usage.gc(2) + usage.gc(3)) / 3, within(1e-9))
        .isBetween(0.0, 1.0);
    assertThat(usage.rows()).extracting(CodonUsage.Row::codon).doesNotHaveDuplicates().hasSize(64);
  }

  @Property
  void countsStayWithTheirCodon(
      @ForAll("codes") GeneticCode code, @ForAll("counts") long[] counts) {
    for (CodonUsage.Row row : new CodonUsage(code, counts).rows()) {
      assertThat(row.count()).isEqualTo(counts[Codons.index(row.codon())]);
      assertThat(row.aminoAcid()).isEqualTo(code.aminoAcid(Codons.index(row.codon())));
    }
  }

  @Provide
  Arbitrary<GeneticCode> codes() {
    return Arbitraries.of(GeneticCode.all());
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(0, 1_000_000_000_000L)))
        .array(long[].class)
        .ofSize(Codons.COUNT);
  }
}
