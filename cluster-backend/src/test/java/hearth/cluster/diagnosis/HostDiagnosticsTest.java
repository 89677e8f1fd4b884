package hearth.cluster.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.EngineCare;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.host.HostProbe;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this computer, with engines that a test decides. */
class HostDiagnosticsTest {

  private static final Profile EMBEDDED = Profile.of("c", "embedded", 1, 1, 512, 512);
  private static final Finding START =
      new Finding(Severity.WARNING, "Tight.", "9 of 10.", "Take less.");

  @TempDir Path folder;

  private final FakeCare processes = new FakeCare("embedded", Kind.PROCESSES, Optional.empty());
  private final FakeCare docker =
      new FakeCare(
          "docker",
          Kind.CONTAINER,
          Optional.of(
              new EngineReport(
                  List.of(new Place("unix:///x", "Docker's socket", false, Outcome.REFUSED, "")),
                  true,
                  null)));

  @Test
  void whatAStartWouldMeetIsToldUnlessTheClusterRuns() {
    assertThat(look(EMBEDDED).findings()).contains(START);

    processes.running = true;
    assertThat(look(EMBEDDED).findings()).doesNotContain(START);
  }

  @Test
  void whereDockerIsNeededAndAwayNoStartIsTried() {
    Diagnosis diagnosis = look(EMBEDDED.withEngine("docker"));

    assertThat(diagnosis.hasErrors()).isTrue();
    assertThat(diagnosis.findings()).doesNotContain(START);
    assertThat(diagnosis.docker()).isNull();
    assertThat(docker.asked).as("leftovers of an engine that does not answer").isZero();
  }

  @Test
  void anEngineThatCannotLookKeepsNobodyFromCleaningUpTheOther() throws Exception {
    docker.broken = true;
    assertThatThrownBy(() -> diagnostics().leftovers()).isInstanceOf(EngineException.class);

    Leftover dead = new Leftover(Kind.PROCESSES, "c", "c", 0);
    processes.left.add(dead);
    assertThat(diagnostics().leftovers()).containsExactly(dead);
  }

  @Test
  void eachLeftoverIsRemovedByItsEngineAndAFailureKeepsNoOther() {
    Leftover dead = new Leftover(Kind.PROCESSES, "c", "c", 0);
    Leftover stuck = new Leftover(Kind.CONTAINER, "stuck", "c", 0);
    docker.broken = true;

    CleanUpResult result = diagnostics().remove(List.of(stuck, dead));

    assertThat(result.removed()).containsExactly(dead);
    assertThat(result.problems()).containsExactly("It is broken. Mend it.");
  }

  private Diagnosis look(Profile profile) {
    return diagnostics().look(profile);
  }

  private HostDiagnostics diagnostics() {
    return new HostDiagnostics(
        new HostProbe(),
        new HearthHome(folder),
        List.of(processes, docker),
        (wanted, missing) -> List.of(START),
        Map.of(),
        InstantSource.system());
  }

  private static final class FakeCare implements EngineCare {
    private final String name;
    private final Kind kind;
    private final Optional<EngineReport> report;
    private final List<Leftover> left = new ArrayList<>();
    private boolean running;
    private boolean broken;
    private int asked;

    FakeCare(String name, Kind kind, Optional<EngineReport> report) {
      this.name = name;
      this.kind = kind;
      this.report = report;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<EngineReport> look() {
      return report;
    }

    @Override
    public boolean runs(String cluster) {
      return running;
    }

    @Override
    public List<Leftover> leftovers() throws EngineException {
      asked++;
      requireWhole();
      return left;
    }

    @Override
    public boolean keeps(Kind other) {
      return other == kind;
    }

    @Override
    public void remove(Leftover leftover) throws EngineException {
      requireWhole();
    }

    private void requireWhole() throws EngineException {
      if (broken) {
        throw new EngineException.Unavailable("It is broken.", "Mend it.");
      }
    }
  }
}
