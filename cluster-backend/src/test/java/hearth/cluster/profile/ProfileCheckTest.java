package hearth.cluster.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileCheckTest {

  private static final Profile THREE = Profile.of("c", "embedded", 3, 1, 512, 512);

  @Test
  void aPortBelow1024IsExplained() {
    assertThat(ProfileCheck.check(THREE.withMasterWebPort(80)))
        .singleElement()
        .asString()
        .contains("from 1024 to 65535, not 80", "administrator", "8080 would do");
  }

  @Test
  void aPortThatDoesNotExistIsExplained() {
    assertThat(ProfileCheck.check(THREE.withMasterPort(70_000)))
        .singleElement()
        .asString()
        .contains("not 70000", "no other ports");
    assertThat(ProfileCheck.check(THREE.withMasterPort(0))).hasSize(1);
  }

  @Test
  void theLastWorkersPageMustFit() {
    assertThat(ProfileCheck.check(THREE.withWorkerWebPort(65_533))).isEmpty();
    assertThat(ProfileCheck.check(THREE.withWorkerWebPort(65_534)))
        .singleElement()
        .asString()
        .contains("3 workers", "65534");
  }

  @Test
  void workersPagesAndTheMasterShareNoPort() {
    assertThat(ProfileCheck.check(THREE.withMasterWebPort(8083).withWorkerWebPort(8081)))
        .singleElement()
        .asString()
        .contains("8081 to 8083", "8083");
    assertThat(ProfileCheck.check(THREE.withMasterWebPort(8080).withWorkerWebPort(8081))).isEmpty();
  }
}
