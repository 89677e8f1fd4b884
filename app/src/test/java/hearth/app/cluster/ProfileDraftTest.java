package hearth.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Samples;
import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Preset;
import org.junit.jupiter.api.Test;

class ProfileDraftTest {
  private static final long GIB = 1L << 30;
  private final ProfileDraft draft =
      new ProfileDraft(Samples.profile(), new HostFacts(8, 16 * GIB, 9 * GIB));

  @Test
  void keepsWhatItDoesNotChange() {
    draft.workers().set(3);
    draft.cores().set(4);
    draft.memoryMb().set(2048);
    assertThat(draft.profile()).isEqualTo(Samples.profile().withWorkers(3).withWorkerSize(4, 2048));
  }

  @Test
  void fixesThePortsThatAreTyped() {
    assertThat(draft.fixesPorts()).isFalse();

    draft.masterPort().set(" 7077 ");
    draft.masterPage().set("8080");
    draft.workerPage().set("8081");

    assertThat(draft.fixesPorts()).isTrue();
    assertThat(draft.problem()).isEmpty();
    assertThat(draft.profile())
        .isEqualTo(
            Samples.profile().withMasterPort(7077).withMasterWebPort(8080).withWorkerWebPort(8081));
    draft.masterPort().set("");
    assertThat(draft.profile().masterPort()).isNull();
  }

  @Test
  void saysWhyAPortCannotBeOne() {
    draft.masterPort().set("eighty");
    assertThat(draft.problem()).hasValueSatisfying(p -> assertThat(p).contains("“eighty”"));
    draft.masterPort().set("80");
    assertThat(draft.problem()).hasValueSatisfying(p -> assertThat(p).contains("administrator"));
    draft.masterPort().set("8080");
    draft.masterPage().set("8080");
    assertThat(draft.problem()).hasValueSatisfying(p -> assertThat(p).contains("share port 8080"));
    draft.masterPage().set("");
    assertThat(draft.problem()).isEmpty();
  }

  @Test
  void warnsOnceWorkersShareCores() {
    draft.workers().set(4);
    draft.cores().set(2);
    assertThat(draft.sharesCores()).isFalse();
    draft.workers().set(5);
    assertThat(draft.sharesCores()).isTrue();
  }

  @Test
  void countsDaemonsAndDriverWhenItComparesWithFreeMemory() {
    assertThat(draft.totalMemoryBytes())
        .isEqualTo(MemoryNeed.totalMb(Samples.profile()) * 1024 * 1024);
    assertThat(draft.takesTooMuchMemory()).isFalse();
    draft.memoryMb().set(3840);
    assertThat(draft.takesTooMuchMemory()).isFalse();
    draft.memoryMb().set(4096);
    assertThat(draft.takesTooMuchMemory()).isTrue();
  }

  @Test
  void aPresetSetsAllThree() {
    Preset classroom =
        draft.presets().stream().filter(p -> p.id().equals("classroom")).findFirst().orElseThrow();
    draft.use(classroom.profile());
    assertThat(draft.profile().name()).isEqualTo("default");
    assertThat(draft.workers().get()).isEqualTo(classroom.profile().workers());
    assertThat(draft.memoryMb().get()).isEqualTo(classroom.profile().memoryPerWorkerMb());
  }

  @Test
  void aProfileFromALargerComputerStaysAsItIs() {
    ProfileDraft moved =
        new ProfileDraft(
            Samples.profile().withWorkerSize(64, 200_000), new HostFacts(2, 4 * GIB, 2 * GIB));
    assertThat(moved.mostCores()).isEqualTo(64);
    assertThat(moved.mostMemoryMb()).isEqualTo(200_000);
  }
}
