package hearth.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiskNeedsTest {

  private static final long GIB = 1L << 30;

  @Test
  void everyBuiltInTypeStatesItsMost() {
    for (JobDescriptor type : BuiltInJobs.all()) {
      DiskNeeds needs = DiskNeeds.of(request(type, Map.of(), "a.fa"), GIB).orElseThrow();
      assertThat(needs.temporaryBytes()).as(type.type()).isBetween(0L, 5 * GIB);
      assertThat(needs.resultBytes()).as(type.type()).isBetween(1L << 20, 2 * GIB);
    }
  }

  /** KmerBench: 1 Gbp of reads are 2.3 GB of FASTQ, with 0.87 G k-mers of 1.22 bytes each. */
  @Test
  void whatWasMeasuredIsBelowIt() {
    DiskNeeds needs = spectrum(Map.of("k", "21"), "reads.fastq", 2_300_000_000L);
    assertThat(needs.temporaryBytes()).isBetween((long) (0.87e9 * 1.22), 2_000_000_000L);
  }

  @Test
  void everyKmerIsARowOnlyWhereThatIsAskedFor() {
    assertThat(spectrum(Map.of("counts", "none"), "a.fa", GIB).resultBytes()).isLessThan(GIB / 100);
    assertThat(spectrum(Map.of("k", "31", "counts", "text"), "a.fa", GIB).resultBytes())
        .isBetween(34 * GIB, 35 * GIB);
    assertThat(spectrum(Map.of("counts", "parquet"), "a.FASTQ.gz", GIB).resultBytes())
        .isBetween(4 * GIB, 5 * GIB);
  }

  @Test
  void ofAProgramOfAPersonsOwnNobodyKnows() {
    JobDescriptor own =
        new JobDescriptor(
            1,
            "own",
            1,
            "",
            "",
            KmerSpectrumType.DESCRIPTOR.inputs(),
            List.of(),
            "own-job",
            KmerSpectrumType.DESCRIPTOR.needs(),
            "");
    assertThat(DiskNeeds.of(request(own, Map.of(), "a.fa"), GIB)).isEmpty();
  }

  private static DiskNeeds spectrum(Map<String, String> given, String name, long bytes) {
    return DiskNeeds.of(request(KmerSpectrumType.DESCRIPTOR, given, name), bytes).orElseThrow();
  }

  private static JobRequest request(JobDescriptor type, Map<String, String> given, String name) {
    return new JobRequest(
        JobRequest.SCHEMA,
        "j",
        type.type(),
        1,
        type.withDefaults(given),
        List.of(new JobInput("/data/" + name, name, 1)),
        "c",
        Instant.EPOCH,
        Map.of());
  }
}
