package hearth.app.cluster;

import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Preset;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

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
  private final IntegerProperty workers = new SimpleIntegerProperty();
  private final IntegerProperty cores = new SimpleIntegerProperty();
  private final IntegerProperty memoryMb = new SimpleIntegerProperty();

  ProfileDraft(Profile original, HostFacts host) {
    this.original = original;
    this.host = host;
    engine.set(original.engine());
    dataFolder.set(original.dataFolder() == null ? "" : original.dataFolder());
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
        .withWorkers(workers.get())
        .withWorkerSize(cores.get(), memoryMb.get());
  }
}
