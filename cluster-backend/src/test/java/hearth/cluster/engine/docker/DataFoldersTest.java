package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Mount;
import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {

  private static final ContainerUser OWN = new ContainerUser(1000);

  @TempDir Path folder;
  private Path home;
  private Path samples;
  private Profile profile;

  @BeforeEach
  void makeFolders() throws IOException {
    home = Files.createDirectories(folder.toRealPath().resolve("home ä"));
    samples = Files.createDirectories(folder.toRealPath().resolve("samples"));
    profile = Profile.of("c", DockerEngine.NAME, 1, 1, 512, 512);
  }

  @Test
  void theHomeFolderIsTheDataFolderUnlessTheProfileNamesAnother() throws Exception {
    Path inHome = Files.createFile(home.resolve("reads 1.fq"));
    assertThat(folders(profile, OWN).pathOf(inHome)).isEqualTo("/data/reads 1.fq");

    Path lab = folder.toRealPath().resolve("lab");
    Path run = Files.createDirectories(lab.resolve("run 7"));
    Path inLab = Files.createFile(run.resolve("reads.fq"));
    Profile own = profile.withDataFolder(lab.toString());
    assertThat(folders(own, OWN).pathOf(inLab)).isEqualTo("/data/run 7/reads.fq");
    assertThatThrownBy(() -> folders(own, OWN).pathOf(inHome))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(inHome.toString())
        .hasMessageContaining(lab.toString());
  }

  @Test
  void whatHearthBringsIsAlwaysSeen() throws Exception {
    Path genes = Files.createFile(samples.resolve("genes.fna"));
    assertThat(folders(profile, OWN).pathOf(genes)).isEqualTo("/shared-1/genes.fna");
  }

  @Test
  void containersReadAndDoNotWrite() throws Exception {
    List<Mount> mounts = folders(profile, OWN).mounts();
    assertThat(mounts).extracting(Mount::getTarget).containsExactly("/data", "/shared-1");
    assertThat(mounts).allSatisfy(mount -> assertThat(mount.getReadOnly()).isTrue());
  }

  @Test
  void whatComesIntoHearthsOwnFoldersAfterTheStartIsSeen() throws Exception {
    Files.delete(samples);
    assertThat(folders(profile, OWN).mounts())
        .extracting(Mount::getSource)
        .contains(samples.toString());
    assertThat(samples).isDirectory();
  }

  @Test
  void aDataFolderThatIsGoneIsNamedBeforeTheStart() {
    Profile gone = profile.withDataFolder(folder.resolve("usb stick").toString());
    assertThatThrownBy(() -> folders(gone, OWN).mounts()).hasMessageContaining("usb stick");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsFollowedBecauseContainersDoNotSeeWhereItLeads() throws Exception {
    Path file = Files.createFile(home.resolve("reads.fq"));
    Path link = Files.createSymbolicLink(folder.resolve("link.fq"), file);
    assertThat(folders(profile, OWN).pathOf(link)).isEqualTo("/data/reads.fq");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatContainersMayNotReadIsNamedBeforeTheJob() throws Exception {
    Path closed = Files.createDirectories(home.resolve("closed"));
    Path file = Files.createFile(closed.resolve("reads.fq"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThat(folders(profile, OWN).pathOf(file)).isEqualTo("/data/closed/reads.fq");
    assertThatThrownBy(() -> folders(profile, ContainerUser.OF_IMAGE).pathOf(file))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(closed + " is closed to other users")
        .hasMessageContaining("user 185");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(folders(profile, ContainerUser.OF_IMAGE).pathOf(file))
        .isEqualTo("/data/closed/reads.fq");
  }

  private DataFolders folders(Profile of, ContainerUser user) {
    DockerSettings settings =
        new DockerSettings(null, null, null, home, List.of(samples), Map.of());
    return new DataFolders(settings, of, user);
  }
}
