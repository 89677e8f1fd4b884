package hearth.cluster.diagnosis;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.EngineCare;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineFacts;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.engine.Leftover;
import hearth.cluster.host.HostFacts;
import hearth.cluster.host.HostProbe;
import hearth.cluster.preflight.ClusterSizes;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.MachineMemory;
import hearth.cluster.preflight.MemoryLadder;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Diagnostics of this computer. */
public final class HostDiagnostics implements Diagnostics {

  private static final Logger LOG = LoggerFactory.getLogger(HostDiagnostics.class);
  private static final EngineReport NONE = new EngineReport(List.of(), false, null);

  private final HostProbe probe;
  private final HearthHome home;
  private final List<EngineCare> engines;
  private final Preflight preflight;
  private final Map<String, String> environment;
  private final InstantSource clock;

  /**
   * @param engines all that a profile can name
   * @param preflight says what a start would meet
   * @param environment the variables of this process
   */
  public HostDiagnostics(
      HostProbe probe,
      HearthHome home,
      List<EngineCare> engines,
      Preflight preflight,
      Map<String, String> environment,
      InstantSource clock) {
    this.probe = probe;
    this.home = home;
    this.engines = List.copyOf(engines);
    this.preflight = preflight;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public Diagnosis look(Profile profile) {
    HostFacts host = probe.facts();
    EngineReport report = NONE;
    List<Leftover> leftovers = new ArrayList<>();
    List<Finding> noticed = new ArrayList<>();
    boolean running = false;
    for (EngineCare engine : engines) {
      EngineReport own = engine.look().orElse(NONE);
      report = own.places().isEmpty() ? report : own;
      // Of an engine that does not answer, its own finding says why.
      if (own.places().isEmpty() || own.answer() != null) {
        running |= look(engine, profile, leftovers, noticed);
      }
    }
    boolean startable = !isDocker(profile) || report.answer() != null;
    if (!running && startable) {
      noticed.addAll(start(profile));
    }
    DiagnosisFacts facts =
        new DiagnosisFacts(
            profile, host, report, freeBytes(report.answer()), environment, leftovers, noticed);
    return new Diagnosis(
        clock.instant(), DiagnosisRules.judge(facts), ladder(facts), answering(report));
  }

  private static boolean isDocker(Profile profile) {
    return profile.engine().equals(DiagnosisFacts.DOCKER);
  }

  private static @Nullable Place answering(EngineReport report) {
    return report.places().stream()
        .filter(place -> place.outcome() == Outcome.ANSWERS)
        .findFirst()
        .orElse(null);
  }

  private static MemoryLadder ladder(DiagnosisFacts facts) {
    Answer answer = facts.report().answer();
    HostFacts host = facts.host();
    long engineBytes =
        facts.wantsDocker() && answer != null ? answer.memoryBytes() : host.memoryBytes();
    Profile profile = facts.profile();
    return MemoryLadder.of(
        ClusterSizes.of(profile, new MissingNodes(true, profile.workers()), facts.wantsDocker()),
        MachineMemory.of(host, new EngineFacts("", "", host.cores(), engineBytes, Map.of())));
  }

  private List<Finding> start(Profile profile) {
    try {
      return preflight.check(profile, new MissingNodes(true, profile.workers()));
    } catch (EngineException e) {
      return List.of(failure(e));
    }
  }

  /** Returns whether the profile's cluster runs there. */
  private static boolean look(
      EngineCare engine, Profile profile, List<Leftover> leftovers, List<Finding> noticed) {
    try {
      leftovers.addAll(engine.leftovers());
      return engine.runs(profile.name());
    } catch (EngineException e) {
      LOG.info("{} cannot be looked at", engine.name(), e);
      noticed.add(failure(e));
      return false;
    }
  }

  private static Finding failure(EngineException e) {
    return new Finding(Finding.Severity.WARNING, String.valueOf(e.getMessage()), "", e.remedy());
  }

  /** The disk of Hearth's home and, where it is on this computer, that of Docker. */
  private Map<Path, Long> freeBytes(@Nullable Answer answer) {
    Map<Path, Long> free = new HashMap<>();
    Map<String, Path> disks = new HashMap<>();
    List<Path> folders = new ArrayList<>(List.of(home.root()));
    if (answer != null) {
      path(answer.root()).filter(Files::isDirectory).ifPresent(folders::add);
    }
    for (Path folder : folders) {
      try {
        Path present =
            Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        String disk = Files.getFileStore(present).toString();
        if (disks.putIfAbsent(disk, folder) == null) {
          free.put(folder, Files.getFileStore(present).getUsableSpace());
        }
      } catch (IOException e) {
        LOG.info("The system does not tell the free space of {}", folder, e);
      }
    }
    return free;
  }

  private static Optional<Path> path(String root) {
    try {
      return root.isEmpty() ? Optional.empty() : Optional.of(Path.of(root));
    } catch (InvalidPathException e) {
      return Optional.empty(); // The engine runs on another system.
    }
  }

  @Override
  public List<Leftover> leftovers() throws EngineException {
    List<Leftover> found = new ArrayList<>();
    EngineException failure = null;
    for (EngineCare engine : engines) {
      try {
        found.addAll(engine.leftovers());
      } catch (EngineException e) {
        LOG.info("{} cannot be asked for leftovers", engine.name(), e);
        failure = e;
      }
    }
    if (found.isEmpty() && failure != null) {
      throw failure;
    }
    return found;
  }

  @Override
  public CleanUpResult remove(List<Leftover> leftovers) {
    List<Leftover> removed = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Leftover leftover : leftovers) {
      try {
        for (EngineCare engine : engines) {
          if (engine.keeps(leftover.kind())) {
            engine.remove(leftover);
          }
        }
        removed.add(leftover);
      } catch (EngineException e) {
        problems.add(e.getMessage() + " " + e.remedy());
      }
    }
    return new CleanUpResult(removed, problems);
  }
}
