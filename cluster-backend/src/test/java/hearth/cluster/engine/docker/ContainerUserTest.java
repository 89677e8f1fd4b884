package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Info;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerUserTest {

  private static final String KERNEL = "6.1.0-40-amd64";

  @Test
  void isHearthsOwnWhereTheKernelIsShared() {
    ContainerUser user = ContainerUser.choose(info(KERNEL), KERNEL, Optional.of(1000));
    assertThat(user.withGroup()).isEqualTo("1000:0");
    assertThat(user.isOwner()).isTrue();
  }

  @Test
  void isNeverRoot() {
    assertThat(ContainerUser.choose(info(KERNEL), KERNEL, Optional.of(0)))
        .isEqualTo(ContainerUser.OF_IMAGE);
  }

  @Test
  void isTheImagesWhereDockerHasAVirtualMachineOrAnotherComputer() {
    assertThat(ContainerUser.choose(info("5.15.49-linuxkit"), KERNEL, Optional.of(1000)))
        .isEqualTo(ContainerUser.OF_IMAGE);
    assertThat(ContainerUser.choose(info(KERNEL), KERNEL, Optional.empty()))
        .isEqualTo(ContainerUser.OF_IMAGE);
  }

  @Test
  void isTheImagesWhereDockerMapsUsers() {
    for (String option : List.of("name=rootless", "name=userns")) {
      assertThat(
              ContainerUser.choose(
                  info(KERNEL, "name=seccomp,profile=default", option), KERNEL, Optional.of(1000)))
          .as(option)
          .isEqualTo(ContainerUser.OF_IMAGE);
    }
  }

  private static Info info(String kernel, String... options) {
    return new Info().withKernelVersion(kernel).withSecurityOptions(List.of(options));
  }
}
