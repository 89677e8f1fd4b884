package hearth.app.cluster;

import hearth.app.text.Messages;
import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Preset;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A profile while a person changes it, against what this computer has. */
final class ProfileDraft {
  static final int MOST_WORKERS = 32;
  static final int LEAST_MEMORY_MB = 512;
  static final int MEMORY_STEP_MB = 256;
  private static final long MIB = 1024L * 1024;

  private final Profile original;
  private final HostFacts host;
  private final StringProperty engine = new SimpleStringProperty();
  private final StringProperty dataFolder = new SimpleStringProperty();
  private final StringProperty masterPort = new SimpleStringProperty();
  private final StringProperty masterPage = new SimpleStringProperty();
  private final StringProperty workerPage = new SimpleStringProperty();
  private final IntegerProperty workers = new SimpleIntegerProperty();
  private final IntegerProperty cores = new SimpleIntegerProperty();
  private final IntegerProperty memoryMb = new SimpleIntegerProperty();

  ProfileDraft(Profile original, HostFacts host) {
    this.original = original;
    this.host = host;
    engine.set(original.engine());
    dataFolder.set(original.dataFolder() == null ? "" : original.dataFolder());
    masterPort.set(text(original.masterPort()));
    masterPage.set(text(original.masterWebPort()));
    workerPage.set(text(original.workerWebPort()));
    use(original);
  }

  /** Takes over workers, cores and memory of another profile. */
  void use(Profile other) {
    workers.set(other.workers());
    cores.set(other.coresPerWorker());
    memoryMb.set(other.memoryPerWorkerMb());
  }

  StringProperty engine() {
    return engine;
  }

  /** The data folder as it is typed; empty for the user's home folder. */
  StringProperty dataFolder() {
    return dataFolder;
  }

  /** The master's port as it is typed; empty for any free one. */
  StringProperty masterPort() {
    return masterPort;
  }

  /** The port of the master's page as it is typed; empty for any free one. */
  StringProperty masterPage() {
    return masterPage;
  }

  /** The port of the first worker's page as it is typed, the others follow; empty for any. */
  StringProperty workerPage() {
    return workerPage;
  }

  /** Whether the profile fixes a port. */
  boolean fixesPorts() {
    return ports().anyMatch(port -> !port.get().isBlank());
  }

  /** Says why this cannot be a profile yet, if so. */
  Optional<String> problem() {
    return ports()
        .map(port -> port.get().strip())
        .filter(text -> !text.isEmpty() && port(text) == null)
        .findFirst()
        .map(text -> Messages.text("cluster.profile.port.problem", text))
        .or(() -> ProfileCheck.check(profile()).stream().findFirst());
  }

  private Stream<StringProperty> ports() {
    return Stream.of(masterPort, masterPage, workerPage);
  }

  private static String text(@Nullable Integer port) {
    return port == null ? "" : port.toString();
  }

  /** A whole number, or null. */
  private static @Nullable Integer port(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  IntegerProperty workers() {
    return workers;
  }

  IntegerProperty cores() {
    return cores;
  }

  IntegerProperty memoryMb() {
    return memoryMb;
  }

  HostFacts host() {
    return host;
  }

  List<Preset> presets() {
    return Presets.forHost(host);
  }

  /** The most cores a worker may have: what is there, or what the profile already says. */
  int mostCores() {
    return Math.max(host.cores(), original.coresPerWorker());
  }

  /** The most memory a worker may have, in whole steps. */
  int mostMemoryMb() {
    long whole = host.memoryBytes() / MIB / MEMORY_STEP_MB * MEMORY_STEP_MB;
    return (int) Math.max(Math.max(LEAST_MEMORY_MB, original.memoryPerWorkerMb()), whole);
  }

  int totalCores() {
    return workers.get() * cores.get();
  }

  /** Everything that the cluster takes with one job, in bytes. */
  long totalMemoryBytes() {
    return MemoryNeed.totalMb(profile()) * MIB;
  }

  /** The cluster wants more memory than is free now: the start may be refused. */
  boolean takesTooMuchMemory() {
    return totalMemoryBytes() > host.freeMemoryBytes();
  }

  /** Workers share cores: jobs run, but slower than the figures promise. */
  boolean sharesCores() {
    return totalCores() > host.cores();
  }

  Profile profile() {
    String folder = dataFolder.get().strip();
    return original
        .withEngine(engine.get())
        .withDataFolder(folder.isEmpty() ? null : folder)
        .withMasterPort(port(masterPort.get()))
        .withMasterWebPort(port(masterPage.get()))
        .withWorkerWebPort(port(workerPage.get()))
        .withWorkers(workers.get())
        .withWorkerSize(cores.get(), memoryMb.get());
  }
}
