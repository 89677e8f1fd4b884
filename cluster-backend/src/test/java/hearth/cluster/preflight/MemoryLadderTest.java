package hearth.cluster.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.MemoryLadder.Level;
import hearth.cluster.preflight.MemoryLadder.Rung;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileCheck;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MemoryLadderTest {

  private static final MachineMemory BIG = new MachineMemory(64_000, 48_000, 64_000);

  @Test
  void everyRungOfAClusterInContainersSaysWhatItHasAndWhatIsTaken() {
    Profile profile = Profile.of("c", "docker", 2, 1, 2048, 512);

    assertThat(MemoryLadder.of(sizes(profile, true), BIG).rungs())
        .containsExactly(
            // 2 × (2048 + 170) + 2 × 170 + 512
            new Rung(Level.COMPUTER, 1, 64_000, 16_000, 5288),
            // 2 × (2048 + 384 + 170) + 192 + 384 + 512 + 384 + 170
            new Rung(Level.ENGINE, 1, 64_000, 0, 6846),
            new Rung(Level.CONTAINER, 2, 2602, 170, 2432),
            new Rung(Level.WORKER, 2, 2048, 0, 2048),
            new Rung(Level.EXECUTOR, 2, 2432, 384, 2048),
            // 0.6 × (2048 - 300)
            new Rung(Level.HEAP, 2, 2048, 300, 1048));
  }

  @Test
  void withoutContainersThereIsNoLimitToShow() {
    Profile profile = Profile.of("c", "embedded", 2, 1, 2048, 512);

    assertThat(MemoryLadder.of(sizes(profile, false), BIG).rungs())
        .extracting(Rung::level)
        .containsExactly(Level.COMPUTER, Level.WORKER, Level.HEAP);
  }

  @Test
  void aContainerOf1200MbCannotHoldAnExecutorOf2GbAnd512MbBesideIt() {
    ClusterSizes classic = new ClusterSizes(1, 1229, 2048, 2048, 512, 852, 1642);

    Rung broken = MemoryLadder.of(classic, BIG).overcommitted().orElseThrow();

    assertThat(broken.level()).isEqualTo(Level.CONTAINER);
    // 1229 - 170 - 2048 - 512
    assertThat(broken.freeMb()).isEqualTo(-1501);
    ClusterSizes corrected = MemoryLadder.corrected(classic, BIG).orElseThrow();
    assertThat(corrected.limitMb()).isEqualTo(170 + 2048 + 512);
    assertThat(corrected.heapMb()).isEqualTo(2048);
    // On a small computer the executor shrinks instead: (2000 - 852) - 170 in steps of 64.
    assertThat(
            MemoryLadder.corrected(classic, new MachineMemory(4000, 2000, 4000))
                .orElseThrow()
                .heapMb())
        .isEqualTo(960);
  }

  @Test
  void twoWorkersOf6GbDoNotFitIntoAComputerOf8Gb() {
    Profile classic = Profile.of("c", "docker", 2, 2, 6144, 512);
    MachineMemory eight = new MachineMemory(8192, 7000, 8192);

    Finding finding = judge(classic, eight, true).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.evidence()).contains("2 × (6144 + 170) MB", "13480 MB", "7000 MB are free");
    Profile mended = mended(finding, classic);
    // (0.8 × 7000 - 852) / 2 - 170 = 2204, in steps of 64.
    assertThat(mended).isEqualTo(classic.withWorkerSize(2, 2176));
    assertThat(judge(mended, eight, true)).isEmpty();
  }

  @Test
  void aVirtualMachineOfTheEngineCountsAndNotTheComputer() {
    Profile profile = Profile.of("c", "docker", 2, 1, 2048, 512);
    MachineMemory desktop = new MachineMemory(32_000, 2000, 3900);

    Finding finding = judge(profile, desktop, true).orElseThrow();

    assertThat(finding.title()).contains("more memory than their engine has");
    assertThat(finding.evidence()).contains("6846 MB", "the engine has 3900 MB");
    assertThat(judge(mended(finding, profile), desktop, true).map(Finding::severity))
        .isNotEqualTo(Optional.of(Severity.ERROR));
  }

  @Test
  void whereNotEvenOneSmallWorkerFitsThereIsNoButton() {
    Finding finding =
        judge(Profile.of("c", "x", 2, 1, 4096, 512), new MachineMemory(8000, 900, 8000), false)
            .orElseThrow();

    assertThat(finding.fix()).isNull();
    assertThat(finding.remedy()).contains("even one worker of 512 MB needs 1534 MB");
  }

  @Test
  void coresThatAreNotThereAreAWarningWithTheRightNumber() {
    Profile profile = Profile.of("c", "x", 3, 4, 512, 512);

    Finding finding = CoreRule.judge(profile, 8).orElseThrow();

    assertThat(finding.evidence()).contains("3 × 4", "8 are there");
    assertThat(mended(finding, profile)).isEqualTo(profile.withWorkerSize(2, 512));
    assertThat(mended(CoreRule.judge(profile, 2).orElseThrow(), profile))
        .isEqualTo(profile.withWorkers(2).withWorkerSize(1, 512));
  }

  @Property
  void whatIsProposedAlwaysFits(
      @ForAll @IntRange(min = 1, max = 20) int workers,
      @ForAll @IntRange(min = 450, max = 40_000) int memoryMb,
      @ForAll @IntRange(min = 0, max = 100_000) int freeMb,
      @ForAll @IntRange(min = 500, max = 120_000) int engineMb,
      @ForAll boolean containers) {
    Profile profile = Profile.of("c", "x", workers, 1, memoryMb, 512);
    MachineMemory machine = new MachineMemory(110_000, freeMb, engineMb);

    Optional<Finding> found = judge(profile, machine, containers);

    if (found.isPresent() && found.get().fix() != null) {
      Profile mended = mended(found.get(), profile);
      assertThat(judge(mended, machine, containers).map(Finding::severity))
          .isNotEqualTo(Optional.of(Severity.ERROR));
      assertThat(ProfileCheck.check(mended)).isEmpty();
      assertThat(mended).isNotEqualTo(profile);
    }
    assertThat(found.map(Finding::severity).equals(Optional.of(Severity.ERROR)))
        .isEqualTo(
            MemoryLadder.of(sizes(profile, containers), machine).overcommitted().isPresent());
  }

  @Property
  void theProposedCoresAlwaysFit(
      @ForAll @IntRange(min = 1, max = 64) int workers,
      @ForAll @IntRange(min = 1, max = 128) int cores,
      @ForAll @IntRange(min = 1, max = 256) int present) {
    Profile profile = Profile.of("c", "x", workers, cores, 512, 512);

    CoreRule.judge(profile, present)
        .ifPresent(
            finding -> assertThat(CoreRule.judge(mended(finding, profile), present)).isEmpty());
  }

  private static Optional<Finding> judge(
      Profile profile, MachineMemory machine, boolean containers) {
    return MemoryRule.judge(
        profile, new MissingNodes(true, profile.workers()), machine, containers);
  }

  private static ClusterSizes sizes(Profile profile, boolean containers) {
    return ClusterSizes.of(profile, new MissingNodes(true, profile.workers()), containers);
  }

  private static Profile mended(Finding finding, Profile profile) {
    if (finding.fix() instanceof Fix.ChangeProfile change) {
      return change.on(profile);
    }
    throw new AssertionError("It has no fix: " + finding);
  }
}
