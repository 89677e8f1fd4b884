package hearth.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

  private static final String KMERS = KmerSpectrumType.DESCRIPTOR.type();

  @ParameterizedTest
  @CsvSource({"9, 100", "10, 256", "12, 256", "13, 100", "21, 100"})
  void largeArraysAreWorthLargePartitions(String k, long megabytes) {
    assertThat(Partitions.targetBytes(KMERS, Map.of("k", k))).isEqualTo(megabytes * 1_000_000);
  }

  @Test
  void whatIsNotSetOrIsNoNumberIsLeftToThePlan() {
    assertThat(Partitions.wanted(KMERS, Map.of())).isZero();
    assertThat(Partitions.wanted(KMERS, Map.of("partitions", "-1"))).isZero();
    assertThat(Partitions.wanted(KMERS, Map.of("partitions", " 7 "))).isEqualTo(7);
  }

  @Test
  void aFirstLookIsNotPlanned() {
    assertThat(Partitions.planned(SequenceStatsType.DESCRIPTOR, Map.of("sample", "whole")))
        .isTrue();
    assertThat(Partitions.planned(SequenceStatsType.DESCRIPTOR, Map.of("sample", "look")))
        .isFalse();
  }

  @Test
  void theFilesThatAConversionWritesAreNoPartitionsOfItsInput() {
    assertThat(Partitions.has(ConvertType.DESCRIPTOR)).isFalse();
    assertThat(Partitions.wanted(ConvertType.DESCRIPTOR.type(), Map.of("partitions", "7")))
        .isZero();
  }
}
