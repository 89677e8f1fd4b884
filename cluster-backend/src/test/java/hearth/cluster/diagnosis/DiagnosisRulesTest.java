package hearth.cluster.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.host.HostFacts;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import hearth.cluster.preflight.MemoryLadder;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A planted trouble for each rule, and none. */
class DiagnosisRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Profile DOCKER = Profile.of("c", "docker", 2, 1, 512, 512);
  private static final Profile EMBEDDED = DOCKER.withEngine("embedded");
  private static final String SOCKET = "unix:///var/run/docker.sock";
  private static final long PLENTY = 1L << 40;

  @Test
  void whereAllIsInOrderNothingIsWrongAndEachCheckSaysWhatItSaw() {
    List<Finding> findings = judge(DOCKER, answering(NOW, true), PLENTY, Map.of(), List.of());

    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(findings)
        .extracting(Finding::title)
        .containsExactly(
            "Docker 29.0.1 answers.",
            "Docker's clock is right.",
            "The container image is there.",
            "There is room on the disk.",
            "Nothing is left of earlier runs.",
            "This computer has 8 cores and 16384 MB of memory.");
    assertThat(findings.get(0).evidence()).contains(SOCKET, "Docker's socket", "Debian");
  }

  @Test
  void dockerThatIsNotInstalled() {
    Finding finding = engine(DOCKER, place(Outcome.ABSENT, false, ""), false);

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.title()).isEqualTo("Docker is not installed.");
    assertThat(finding.evidence()).contains(SOCKET);
    assertThat(finding.fix())
        .isEqualTo(new Fix.ChangeProfile("Run without Docker", DOCKER, EMBEDDED));
  }

  @Test
  void dockerThatDoesNotRun() {
    assertThat(engine(DOCKER, place(Outcome.ABSENT, false, ""), true).title())
        .isEqualTo("Docker is installed, but it does not run.");
    assertThat(engine(DOCKER, place(Outcome.REFUSED, false, "Connection refused"), true))
        .satisfies(
            finding -> {
              assertThat(finding.title()).contains("does not run");
              assertThat(finding.evidence()).contains("nobody listens");
              assertThat(finding.remedy()).contains("systemctl start docker");
            });
  }

  @Test
  void aSocketThatThisUserMayNotUse() {
    Finding finding = engine(DOCKER, place(Outcome.DENIED, false, "Permission denied"), true);

    assertThat(finding.title()).isEqualTo("Docker is there, but you may not use it.");
    assertThat(finding.evidence()).contains(SOCKET, "permission denied");
    assertThat(finding.remedy()).contains("group docker", "all that root can");
  }

  @Test
  void aChosenAddressThatDoesNotAnswer() {
    Place chosen =
        new Place(
            "tcp://10.0.0.1:2375",
            "the environment variable DOCKER_HOST",
            true,
            Outcome.FAILED,
            "timed out");
    Finding finding = engine(DOCKER, chosen, true);

    assertThat(finding.title()).contains("the environment variable DOCKER_HOST says");
    assertThat(finding.evidence()).contains("tcp://10.0.0.1:2375", "timed out");
    assertThat(finding.remedy()).contains("looks nowhere else");
  }

  @Test
  void aProfileWithoutContainersTakesDockersStateAsInformation() {
    Finding finding = engine(EMBEDDED, place(Outcome.REFUSED, false, "refused"), true);

    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.evidence()).contains("does not need it");
    assertThat(finding.fix()).isNull();
  }

  @Test
  void aClockThatIsOff() {
    Finding finding =
        only(judge(DOCKER, answering(NOW.minusSeconds(3600), true), PLENTY, Map.of(), List.of()));

    assertThat(finding.title()).isEqualTo("Docker's clock is wrong.");
    assertThat(finding.evidence()).isEqualTo("It is 3600 s behind this computer's.");
    assertThat(
            only(judge(DOCKER, answering(NOW.plusSeconds(31), true), PLENTY, Map.of(), List.of())))
        .extracting(Finding::evidence)
        .isEqualTo("It is 31 s ahead of this computer's.");
  }

  @Test
  void aDiskThatIsNearlyFullOrFull() {
    Finding warning = only(judge(DOCKER, answering(NOW, true), 5L << 29, Map.of(), List.of()));
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(warning.evidence()).contains("2560 MB are free where /home/ana is", "5120 MB");

    assertThat(only(judge(DOCKER, answering(NOW, true), 1 << 20, Map.of(), List.of())).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(only(judge(DOCKER, answering(NOW, false), 1L << 30, Map.of(), List.of())))
        .as("the image is still to be made")
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.evidence()).contains("1500 MB for the image");
            });
  }

  @Test
  void aProxyThatWouldTakeLoopback() {
    Map<String, String> bad = Map.of("HTTP_PROXY", "http://ana:secret@proxy:8080");
    Finding finding = only(judge(DOCKER, answering(NOW, true), PLENTY, bad, List.of()));

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.evidence()).contains("HTTP_PROXY=http://***@proxy:8080");
    assertThat(finding.remedy()).contains("NO_PROXY=127.0.0.1,localhost");
    Map<String, String> good =
        Map.of("http_proxy", "http://proxy:8080", "no_proxy", "localhost, 127.0.0.1");
    assertThat(judge(DOCKER, answering(NOW, true), PLENTY, good, List.of()))
        .allMatch(f -> f.severity() == Severity.INFO)
        .anyMatch(f -> f.title().contains("leaves this computer's own pages alone"));
  }

  @Test
  void leftoversAreAWarningAndResultsAreNone() {
    List<Leftover> left =
        List.of(
            new Leftover(Kind.CONTAINER, "hearth-1-c-worker-1", "c", 0),
            new Leftover(Kind.NETWORK, "hearth-1-c", "c", 0),
            new Leftover(Kind.RESULTS, "hearth-1-results", "", 0));
    Finding finding = only(judge(EMBEDDED, answering(NOW, true), PLENTY, Map.of(), left));

    assertThat(finding.title()).isEqualTo("2 things are left of earlier runs.");
    assertThat(finding.evidence()).isEqualTo("hearth-1-c-worker-1, hearth-1-c.");
    assertThat(finding.fix()).isInstanceOf(Fix.CleanUp.class);
    assertThat(judge(EMBEDDED, answering(NOW, true), PLENTY, Map.of(), left.subList(2, 3)))
        .allMatch(f -> f.severity() == Severity.INFO);
  }

  @Test
  void theImageIsAnnouncedWhereItIsNeeded() {
    assertThat(judge(DOCKER, answering(NOW, false), PLENTY, Map.of(), List.of()))
        .anyMatch(f -> f.title().equals("The container image is not there yet."));
    assertThat(judge(EMBEDDED, answering(NOW, false), PLENTY, Map.of(), List.of()))
        .noneMatch(f -> f.title().contains("image"));
  }

  @Test
  void aCleanUpTakesNoMoreThanItIsAskedFor() {
    Leftover container = new Leftover(Kind.CONTAINER, "c", "c", 0);
    Leftover results = new Leftover(Kind.RESULTS, "r", "", 0);
    Leftover image = new Leftover(Kind.IMAGE, "i", "", 9);
    List<Leftover> all = List.of(image, results, container);

    assertThat(CleanUpPlan.CLUSTERS.of(all)).containsExactly(container);
    assertThat(new CleanUpPlan(true, false).of(all)).containsExactly(container, results);
    assertThat(new CleanUpPlan(true, true).of(all)).containsExactly(container, results, image);
  }

  @Test
  void asTextItHasEveryFindingAndItsEvidence() {
    Diagnosis diagnosis =
        new Diagnosis(
            NOW,
            judge(DOCKER, answering(NOW.plusSeconds(99), true), PLENTY, Map.of(), List.of()),
            new MemoryLadder(List.of()),
            null);

    assertThat(diagnosis.problems()).isEqualTo(1);
    assertThat(diagnosis.hasErrors()).isFalse();
    assertThat(diagnosis.text())
        .contains("2026-03-01T10:00:00Z", "warning Docker's clock is wrong.", "        It is 99 s")
        .contains("ok      Docker 29.0.1 answers.");
  }

  private static Finding engine(Profile profile, Place place, boolean installed) {
    EngineReport report = new EngineReport(List.of(place), installed, null);
    return judge(profile, report, PLENTY, Map.of(), List.of()).stream()
        .filter(finding -> finding.title().contains("Docker"))
        .findFirst()
        .orElseThrow();
  }

  private static Place place(Outcome outcome, boolean chosen, String detail) {
    return new Place(SOCKET, "Docker's socket", chosen, outcome, detail);
  }

  private static EngineReport answering(@Nullable Instant clock, boolean image) {
    return new EngineReport(
        List.of(place(Outcome.ANSWERS, false, "")),
        true,
        new Answer(
            "29.0.1",
            "Debian",
            8,
            16L << 30,
            clock,
            NOW,
            "",
            "/var/lib/docker",
            new EngineImage.State("hearth-spark:1", image, image ? 500L << 20 : 0)));
  }

  private static List<Finding> judge(
      Profile profile,
      EngineReport report,
      long free,
      Map<String, String> environment,
      List<Leftover> leftovers) {
    return DiagnosisRules.judge(
        new DiagnosisFacts(
            profile,
            new HostFacts(8, 16L << 30, 8L << 30),
            report,
            Map.of(Path.of("/home/ana"), free),
            environment,
            leftovers,
            List.of()));
  }

  private static Finding only(List<Finding> findings) {
    List<Finding> wrong = findings.stream().filter(f -> f.severity() != Severity.INFO).toList();
    assertThat(wrong).hasSize(1);
    return wrong.get(0);
  }
}
