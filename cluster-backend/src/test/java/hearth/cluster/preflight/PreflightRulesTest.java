package hearth.cluster.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.EngineFacts;
import hearth.cluster.host.HostFacts;
import hearth.cluster.host.PortHolder;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreflightRulesTest {

  private static final Profile TWO = profile(2, 1024);
  private static final MissingNodes ALL = new MissingNodes(true, 2);
  private static final long PLENTY = 1L << 40;
  private static final EngineFacts ENGINE = new EngineFacts("", "", 64, PLENTY, Map.of());

  @Test
  void plentyOfEverythingIsNoFinding() {
    assertThat(judge(TWO, ALL, facts(8, 16_000, PLENTY, null))).isEmpty();
  }

  @Test
  void tooLittleMemoryForbidsTheStartWithNumbersAndWhatWouldFit() {
    // 2 × (1024 + 170) + 2 × 170 + 512 = 3240 MB.
    Finding finding = only(judge(TWO, ALL, facts(8, 3000, PLENTY, null)));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.evidence()).contains("3240 MB", "3000 MB");
    // A fifth stays free: (2400 - 852) / 2 - 170 = 604, in steps of 64: 576.
    assertThat(finding.remedy()).contains("576 MB");
    assertThat(finding.fix()).extracting(Fix::label).isEqualTo("Use 2 workers of 576 MB");
  }

  @Test
  void fewerWorkersAreAdvisedWhereTheirMemoryCannotShrink() {
    Finding finding =
        only(judge(profile(4, 512), new MissingNodes(true, 4), facts(8, 2000, PLENTY, null)));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.remedy()).contains("1 worker of 512 MB");
  }

  @Test
  void whereNothingFitsTheLeastIsSaid() {
    Finding finding = only(judge(TWO, ALL, facts(8, 700, PLENTY, null)));

    assertThat(finding.remedy()).contains("1534 MB");
  }

  @Test
  void takingMostOfTheMemoryIsAWarning() {
    Finding finding = only(judge(TWO, ALL, facts(8, 4000, PLENTY, null)));

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(judge(TWO, ALL, facts(8, 4051, PLENTY, null))).isEmpty();
  }

  @Test
  void aRepairNeedsOnlyWhatIsMissing() {
    MissingNodes one = new MissingNodes(false, 1);

    assertThat(judge(TWO, one, facts(8, 1500, PLENTY, null))).isEmpty();
    assertThat(only(judge(TWO, one, facts(8, 1000, PLENTY, null))).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(judge(TWO, new MissingNodes(false, 0), facts(1, 0, 0, "no"))).isEmpty();
  }

  @Test
  void moreCoresThanThereAreIsAWarning() {
    Finding finding = only(judge(TWO, ALL, facts(1, 16_000, PLENTY, null)));

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.evidence()).contains("2 × 1", "1 are there");
  }

  @Test
  void aTakenPortNamesItsHolder() {
    PreflightFacts facts =
        new PreflightFacts(
            host(8, 16_000),
            ENGINE,
            false,
            port ->
                Optional.ofNullable(
                    Map.of(7077, new PortHolder(4711, "/usr/bin/other"), 8080, PortHolder.UNKNOWN)
                        .get(port)),
            Path.of("r"),
            null,
            PLENTY);

    Profile ports = TWO.withMasterPort(7077).withMasterWebPort(8080);
    List<Finding> findings = judge(ports, ALL, facts);

    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.ERROR).hasSize(2);
    assertThat(findings.get(0).title()).contains("7077");
    assertThat(findings.get(0).evidence()).contains("4711", "/usr/bin/other");
    assertThat(findings.get(1).evidence()).contains("does not show");
    assertThat(judge(ports, new MissingNodes(false, 1), facts)).as("held by our master").isEmpty();
  }

  @Test
  void resultsThatCannotBeWrittenForbidTheStart() {
    Finding finding = only(judge(TWO, ALL, facts(8, 16_000, PLENTY, "Denied.")));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.evidence()).isEqualTo("Denied.");
  }

  @Test
  void aNearlyFullDiskWarnsAndAFullOneForbids() {
    assertThat(only(judge(TWO, ALL, facts(8, 16_000, 1L << 30, null))).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(only(judge(TWO, ALL, facts(8, 16_000, 1L << 20, null))).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void theWorstComesFirst() {
    assertThat(judge(TWO, ALL, facts(1, 100, 1L << 30, null)))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.WARNING);
  }

  @Property
  void theAdvisedMemoryReallyFits(
      @ForAll @IntRange(min = 1, max = 16) int workers,
      @ForAll @IntRange(min = 450, max = 20_000) int memoryMb,
      @ForAll @IntRange(min = 0, max = 100_000) int freeMb) {
    Profile profile = profile(workers, memoryMb);
    List<Finding> findings =
        judge(profile, new MissingNodes(true, workers), facts(64, freeMb, PLENTY, null));

    boolean fits = MemoryNeed.totalMb(profile) <= freeMb;
    assertThat(findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)).isEqualTo(fits);
    for (Finding finding : findings) {
      if (finding.fix() instanceof Fix.ChangeProfile change) {
        Profile advised = change.on(profile);
        assertThat(MemoryNeed.totalMb(advised)).isLessThanOrEqualTo(freeMb);
        assertThat(ProfileCheck.check(advised)).isEmpty();
      }
    }
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> judge(Profile profile, MissingNodes missing, PreflightFacts facts) {
    return PreflightRules.judge(profile, missing, facts);
  }

  private static Profile profile(int workers, int memoryMb) {
    return Profile.of("c", "fake", workers, 1, memoryMb, 512);
  }

  private static PreflightFacts facts(
      int cores, int freeMb, long freeDisk, @Nullable String resultsProblem) {
    return new PreflightFacts(
        host(cores, freeMb),
        ENGINE,
        false,
        port -> Optional.empty(),
        Path.of("r"),
        resultsProblem,
        freeDisk);
  }

  private static HostFacts host(int cores, int freeMb) {
    return new HostFacts(cores, 64L << 30, (long) freeMb << 20);
  }
}
