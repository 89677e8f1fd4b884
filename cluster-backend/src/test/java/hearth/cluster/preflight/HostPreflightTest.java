package hearth.cluster.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.Capability;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.host.HostProbe;
import hearth.cluster.profile.Profile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real computer: only what a test can bring about. */
class HostPreflightTest {

  private static final MissingNodes ALL = new MissingNodes(true, 1);

  @TempDir Path folder;

  @Test
  void namesTheHolderOfATakenPort() throws Exception {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = holder.getLocalPort();

      assertThat(check(port, null))
          .filteredOn(finding -> finding.title().contains("Port " + port))
          .singleElement()
          .extracting(Finding::evidence)
          .asString()
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFreePortIsNoFindingAndStaysFree() throws Exception {
    int port;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }

    assertThat(check(port, null)).noneMatch(finding -> finding.title().contains("Port"));
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
  }

  @Test
  void aResultsFolderThatIsAFileForbidsTheStart() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));

    assertThat(check(null, file.toString()))
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
              assertThat(finding.evidence()).contains(file.toString());
            });
  }

  @Test
  void lookingLeavesNothingInTheResultsFolder() throws Exception {
    check(null, null);

    assertThat(folder.resolve("home/results")).isEmptyDirectory();
  }

  @Test
  void anEngineThatKeepsResultsItselfNeedsNoFolderAndRefusesOne() throws Exception {
    Path closed = Files.createFile(folder.resolve("taken"));
    HearthHome home = new HearthHome(closed);
    FakeEngine engine = new FakeEngine(new FakeWorld(), folder).with(Capability.OWNS_RESULTS);
    HostPreflight preflight = new HostPreflight(new HostProbe(), home, engine);
    Profile profile = Profile.of("c", "fake", 1, 1, 512, 512);

    assertThat(preflight.check(profile, ALL))
        .noneMatch(finding -> finding.evidence().contains(closed.toString()));
    Profile elsewhere = profile.withResultsFolder("/lab/results");
    assertThat(preflight.check(elsewhere, ALL))
        .filteredOn(finding -> finding.evidence().contains("/lab/results"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
              assertThat(finding.fix())
                  .isInstanceOfSatisfying(
                      Fix.ChangeProfile.class,
                      fix -> assertThat(fix.on(elsewhere)).isEqualTo(profile));
            });
  }

  private List<Finding> check(@Nullable Integer port, @Nullable String results)
      throws EngineException {
    FakeEngine engine = new FakeEngine(new FakeWorld(), folder);
    Profile profile =
        Profile.of("c", "embedded", 1, 1, 512, 512).withMasterPort(port).withResultsFolder(results);
    return new HostPreflight(new HostProbe(), new HearthHome(folder.resolve("home")), engine)
        .check(profile, ALL);
  }
}
