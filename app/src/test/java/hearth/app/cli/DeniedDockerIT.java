package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** An ordinary user, who is not in the group docker, at the socket of the computer's Docker. */
class DeniedDockerIT {

  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  /** Nobody, on every Linux. */
  private static final String NOBODY = "65534";

  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  @TempDir private Path temp;

  private InstalledHearth hearth;

  @BeforeEach
  void becomeNobody() throws Exception {
    if (!"root".equals(System.getProperty("user.name")) || !isClosedToOthers()) {
      String why = "Skipped: needs root, and a Docker whose socket is closed to other users.";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(why);
      }
      throw new TestAbortedException(why);
    }
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = Files.createDirectory(temp.resolve("home"));
    Files.setAttribute(home, "unix:uid", Integer.valueOf(NOBODY));
    hearth = new InstalledHearth(temp, home, AS_NOBODY, installForAll());
  }

  @Test
  void socketAndGroupAreNamedAndWhatTheGroupMayDo() throws Exception {
    InstalledHearth.Ended start = hearth.run("cluster", "start", "--engine", "docker");

    assertThat(start.code()).isEqualTo(ExitCode.CLUSTER);
    assertThat(start.err())
        .contains("Docker is there, but you may not use it", "Permission denied.")
        .contains(SOCKET.toString())
        .contains("group docker", "its members can do what root can")
        .doesNotContain("Exception", "\tat ");
    assertThat(start.out()).isEmpty();

    InstalledHearth.Ended doctor = hearth.run("doctor", "--engine", "docker", "--json");
    assertThat(doctor.code()).isEqualTo(ExitCode.CLUSTER);
    JsonNode denied = doctor.json().get("findings").get(0);
    assertThat(denied.get("title").asText()).isEqualTo("Docker is there, but you may not use it.");
    assertThat(denied.get("evidence").asText()).contains(SOCKET.toString(), "permission denied");
    assertThat(denied.get("remedy").asText())
        .contains("group docker", "Members of that group can do all that root can");
  }

  private static boolean isClosedToOthers() throws IOException {
    return Files.exists(SOCKET)
        && !Files.getPosixFilePermissions(SOCKET).contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** The installation, or a copy of it where its folder is closed to other users. */
  private Path installForAll() throws Exception {
    Path install = Path.of(System.getProperty("hearth.install"));
    List<String> look = new ArrayList<>(AS_NOBODY);
    look.addAll(List.of("test", "-x", install + "/bin/hearth"));
    if (call(look.toArray(String[]::new)) == 0) {
      return install;
    }
    Path copy = temp.resolve("install");
    assertThat(call("cp", "-r", install.toString(), copy.toString())).isZero();
    return copy;
  }

  private static int call(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
