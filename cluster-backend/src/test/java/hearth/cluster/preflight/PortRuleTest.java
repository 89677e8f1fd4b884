package hearth.cluster.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.host.PortHolder;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileCheck;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortRuleTest {

  private static final Profile THREE = Profile.of("c", "fake", 3, 1, 512, 512);
  private static final MissingNodes ALL = new MissingNodes(true, 3);
  private static final PortHolder OTHER = new PortHolder(4711, "/usr/bin/other");

  @Test
  void theMastersPageMovesFrom8080() {
    Profile wanted = THREE.withMasterWebPort(8080);

    Finding finding = only(judge(wanted, ALL, Map.of(8080, OTHER)));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.title()).isEqualTo("Port 8080, for the master's page, is taken.");
    assertThat(finding.evidence()).isEqualTo("It is held by process 4711 (/usr/bin/other).");
    assertThat(finding.remedy()).isEqualTo("Use port 8081, which is free, or end what holds it.");
    assertThat(applied(wanted, List.of(finding)).masterWebPort()).isEqualTo(8081);
  }

  @Test
  void theMasterMovesFrom7077ToAPortThatItsPageDoesNotWant() {
    Profile wanted = THREE.withMasterPort(7077).withMasterWebPort(7078);

    Finding finding = only(judge(wanted, ALL, Map.of(7077, OTHER)));

    assertThat(applied(wanted, List.of(finding))).isEqualTo(wanted.withMasterPort(7079));
  }

  @Test
  void theWorkersPagesMoveTogether() {
    Profile wanted = THREE.withMasterWebPort(8080).withWorkerWebPort(8081);

    Finding finding =
        only(judge(wanted, ALL, Map.of(8082, OTHER, 8083, PortHolder.container("portal"))));

    assertThat(finding.title()).isEqualTo("Ports 8082, 8083, for the workers' pages, are taken.");
    assertThat(finding.evidence())
        .contains("8082 is held by process 4711", "8083 is held by the container portal");
    assertThat(finding.fix()).extracting(Fix::label).isEqualTo("Use ports 8084 to 8086");
    assertThat(applied(wanted, List.of(finding)).workerWebPort()).isEqualTo(8084);
  }

  @Test
  void twoConflictsGetDifferentPorts() {
    Profile wanted = THREE.withMasterPort(9000).withMasterWebPort(9001);

    List<Finding> findings = judge(wanted, ALL, Map.of(9000, OTHER, 9001, OTHER));

    assertThat(findings).hasSize(2);
    assertThat(applied(wanted, findings))
        .isEqualTo(wanted.withMasterPort(9002).withMasterWebPort(9003));
    assertThat(applied(wanted, List.of(findings.get(1), findings.get(0))))
        .as("in any order")
        .isEqualTo(wanted.withMasterPort(9002).withMasterWebPort(9003));
  }

  @Test
  void portsOfThisClusterAreNoConflict() {
    Profile wanted = THREE.withMasterWebPort(8080).withWorkerWebPort(8081);
    Map<Integer, PortHolder> taken = Map.of(8080, OTHER, 8081, OTHER, 8082, OTHER);

    assertThat(judge(wanted, new MissingNodes(false, List.of(3), Set.of()), taken))
        .as("the master and the first workers run")
        .isEmpty();
    assertThat(judge(wanted, new MissingNodes(true, List.of(1, 2, 3), taken.keySet()), taken))
        .as("who holds them is ended first")
        .isEmpty();
    assertThat(judge(wanted, new MissingNodes(false, List.of(2), Set.of()), taken)).hasSize(1);
  }

  @Test
  void atTheLastPortTheSearchGoesOnFromTheFirst() {
    Profile wanted = THREE.withMasterWebPort(65_535);

    Finding finding = only(judge(wanted, ALL, Map.of(65_535, OTHER)));

    assertThat(applied(wanted, List.of(finding)).masterWebPort()).isEqualTo(1024);
  }

  @Test
  void withoutAnyFreePortThereIsNoButton() {
    PortSurvey full = port -> Optional.of(PortHolder.UNKNOWN);

    Finding finding = only(PortRule.judge(THREE.withMasterPort(7077), ALL, full));

    assertThat(finding.fix()).isNull();
    assertThat(finding.evidence()).contains("does not show");
    assertThat(finding.remedy()).contains("leave the port empty");
  }

  @Property
  void afterAllFixesThereIsNoConflictAndNoSharedPort(
      @ForAll @IntRange(min = 1024, max = 1040) int master,
      @ForAll @IntRange(min = 1024, max = 1040) int page,
      @ForAll @IntRange(min = 1041, max = 1050) int workers,
      @ForAll @Size(max = 30) Set<@IntRange(min = 1024, max = 1080) Integer> taken) {
    Profile wanted =
        THREE
            .withMasterPort(master)
            .withMasterWebPort(page == master ? null : page)
            .withWorkerWebPort(workers);
    Map<Integer, PortHolder> holders = new HashMap<>();
    new HashSet<>(taken).forEach(port -> holders.put(port, OTHER));

    Profile mended = applied(wanted, judge(wanted, ALL, holders));

    assertThat(judge(mended, ALL, holders)).isEmpty();
    assertThat(ProfileCheck.check(mended)).isEmpty();
  }

  private static Profile applied(Profile wanted, List<Finding> findings) {
    Profile now = wanted;
    for (Finding finding : findings) {
      Fix fix = finding.fix();
      if (!(fix instanceof Fix.ChangeProfile)) {
        throw new AssertionError("It changes no profile: " + fix);
      }
      now = ((Fix.ChangeProfile) fix).on(now);
    }
    return now;
  }

  private static List<Finding> judge(
      Profile wanted, MissingNodes missing, Map<Integer, PortHolder> taken) {
    return PortRule.judge(wanted, missing, port -> Optional.ofNullable(taken.get(port)));
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
