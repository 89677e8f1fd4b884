package hearth.cluster.profile;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.host.HostFacts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PresetsTest {

  private static final long GIB = 1L << 30;

  @Test
  void theDefaultIsALaptopUnderItsOwnName() {
    Profile profile = Presets.defaultProfile(new HostFacts(8, 16 * GIB, 8 * GIB));

    assertThat(profile.name()).isEqualTo("default");
    assertThat(profile.workers()).isEqualTo(2);
    assertThat(profile.coresPerWorker()).isEqualTo(1);
    // Half of 8192 MiB, less master, agent and driver (852), halved, less the daemon (170): 1452.
    assertThat(profile.memoryPerWorkerMb()).isEqualTo(1408);
  }

  @Test
  void aWorkstationLeavesOneCoreAndAQuarterOfTheMemory() {
    Profile profile = preset("workstation", new HostFacts(16, 64 * GIB, 60 * GIB));

    assertThat(profile.workers()).isEqualTo(4);
    assertThat(profile.coresPerWorker()).isEqualTo(3);
    assertThat(MemoryNeed.totalMb(profile)).isBetween(44_000L, 46_080L);
  }

  @Test
  void anOldComputerGetsTheLeast() {
    HostFacts old = new HostFacts(1, 2 * GIB, GIB / 2);

    assertThat(Presets.forHost(old))
        .extracting(preset -> preset.profile().memoryPerWorkerMb())
        .containsExactly(512, 512, 512);
  }

  @Property
  void everyPresetIsValidAndFitsItsShare(
      @ForAll @IntRange(min = 1, max = 256) int cores,
      @ForAll @IntRange(min = 0, max = 2_000_000) int freeMb) {
    HostFacts host = new HostFacts(cores, (long) freeMb << 20, (long) freeMb << 20);
    List<Preset> presets = Presets.forHost(host);

    assertThat(presets)
        .extracting(Preset::id)
        .containsExactly("laptop", "workstation", "classroom");
    for (Preset preset : presets) {
      Profile profile = preset.profile();
      assertThat(ProfileCheck.check(profile)).isEmpty();
      assertThat(profile.memoryPerWorkerMb()).isGreaterThanOrEqualTo(512);
      if (profile.memoryPerWorkerMb() > 512) {
        assertThat(MemoryNeed.totalMb(profile)).isLessThanOrEqualTo(freeMb);
      }
    }
  }

  private static Profile preset(String id, HostFacts host) {
    return Presets.forHost(host).stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElseThrow()
        .profile();
  }
}
