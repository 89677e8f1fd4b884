package hearth.cluster.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.HearthHome;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.ResultLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers what whoever helps needs to see: no sequences, no results, no secrets. */
public final class SupportDesk implements Support {

  /** So many bytes of a log's end. */
  static final long TAIL = 1L << 20;

  /** So many of the newest jobs, and so many of the newest failed ones. */
  static final int JOBS = 10;

  private static final int OWN_LOGS = 5;

  private static final String ABOUT =
      """
      This is a support bundle of Hearth. It has Hearth's logs, what the diagnosis found, the
      profiles, the versions, and of the newest jobs and the newest failed ones what was asked for,
      what happened, and the ends of the logs. It has no sequences and no results.

      Passwords, tokens and keys were replaced by [removed]. Names of files, folders and of this
      computer are still in it: look through it before you send it to somebody.
      """;

  private final HearthHome home;
  private final ClusterService cluster;
  private final JobService jobs;
  private final Supplier<ResultStore> results;
  private final Diagnostics diagnostics;
  private final Map<String, String> versions;
  private final Map<String, String> environment;
  private final Clock clock;

  /**
   * @param results the present results volume
   * @param versions of what computes
   * @param environment this process's: its secrets are removed wherever they stand
   */
  public SupportDesk(
      HearthHome home,
      ClusterService cluster,
      JobService jobs,
      Supplier<ResultStore> results,
      Diagnostics diagnostics,
      Map<String, String> versions,
      Map<String, String> environment,
      Clock clock) {
    this.home = home;
    this.cluster = cluster;
    this.jobs = jobs;
    this.results = results;
    this.diagnostics = diagnostics;
    this.versions = Map.copyOf(versions);
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public SupportBundle save(Path file) throws IOException {
    List<SupportPart> parts = new ArrayList<>();
    parts.add(text("about.txt", () -> ABOUT));
    parts.add(text("versions.txt", this::versions));
    parts.add(text("diagnosis.txt", () -> diagnostics.look(cluster.snapshot().profile()).text()));
    parts.add(text("jobs.txt", this::jobLines));
    addFiles(parts, "hearth", home.root().resolve("logs"), OWN_LOGS);
    if (Files.exists(home.engines())) {
      parts.add(part("engines.json", home.engines()));
    }
    addFiles(parts, "profiles", home.profiles(), Integer.MAX_VALUE);
    addFiles(parts, "running", home.running(), Integer.MAX_VALUE);
    addClusterFiles(parts);
    addNodes(parts);
    addJobs(parts);
    return SupportBundle.write(file, parts, KnownSecrets.find(home.clusters(), environment));
  }

  private static SupportPart text(String name, Supplier<String> text) {
    return new SupportPart(name, () -> new ByteArrayInputStream(text.get().getBytes(UTF_8)));
  }

  private String versions() {
    Map<String, String> lines = new TreeMap<>(versions);
    for (String property : List.of("os.name", "os.version", "os.arch", "java.vendor")) {
      lines.put(property, System.getProperty(property, "unknown"));
    }
    lines.put("engine", cluster.snapshot().profile().engine());
    lines.put("written", clock.instant().toString());
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
    return text.toString();
  }

  private String jobLines() {
    StringBuilder text = new StringBuilder();
    for (JobSnapshot job : jobs.jobs()) {
      text.append(job.id())
          .append(' ')
          .append(job.request().type())
          .append(' ')
          .append(job.state())
          .append(" attempt ")
          .append(job.attempt());
      if (job.failure() != null) {
        text.append(' ').append(job.failure().cause()).append(": ").append(job.failure().message());
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The newest files of a folder, and of folders below it. */
  private static void addFiles(List<SupportPart> parts, String name, Path folder, int most)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparingLong((Path file) -> -file.toFile().lastModified()))
          .limit(most)
          .forEach(file -> parts.add(part(name + "/" + slashed(folder, file), file)));
    }
  }

  private static String slashed(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Logs of embedded clusters stay when a cluster has ended. */
  private void addClusterFiles(List<SupportPart> parts) throws IOException {
    if (Files.isDirectory(home.clusters())) {
      try (Stream<Path> clusters = Files.list(home.clusters())) {
        for (Path folder : clusters.sorted().toList()) {
          addFiles(
              parts, "clusters/" + folder.getFileName(), folder.resolve("logs"), Integer.MAX_VALUE);
        }
      }
    }
  }

  /** Logs of the running cluster's nodes, as its engine has them. */
  private void addNodes(List<SupportPart> parts) {
    ClusterSnapshot now = cluster.snapshot();
    List<String> names = new ArrayList<>();
    if (now.master() != null) {
      names.add("master");
    }
    now.workers().stream().map(WorkerSnapshot::name).forEach(names::add);
    for (String name : names) {
      parts.add(new SupportPart("nodes/" + name + ".log", () -> cluster.log(name, 0)));
    }
  }

  private void addJobs(List<SupportPart> parts) {
    List<JobSnapshot> all = jobs.jobs();
    Stream.concat(
            all.stream().limit(JOBS),
            all.stream().filter(job -> job.state() == JobState.FAILED).limit(JOBS))
        .map(JobSnapshot::id)
        .distinct()
        .forEach(id -> addJob(parts, id));
  }

  private void addJob(List<SupportPart> parts, String id) {
    try {
      ResultStore store = results.get();
      for (ResultEntry entry : store.files(id)) {
        boolean wanted =
            entry.name().equals(ResultLayout.REQUEST)
                || entry.name().equals(ResultLayout.DRIVER_LOG)
                || ResultLayout.attemptOf(entry.name()).isPresent();
        if (wanted) {
          long from = Math.max(0, entry.bytes() - TAIL);
          parts.add(
              new SupportPart(
                  "jobs/" + id + "/" + entry.name(), () -> store.open(id, entry.name(), from)));
        }
      }
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      parts.add(
          new SupportPart(
              "jobs/" + id,
              () -> {
                throw new IOException(why);
              }));
    }
  }

  private static SupportPart part(String name, Path file) {
    return new SupportPart(name, () -> tail(file));
  }

  private static InputStream tail(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(Math.max(0, channel.size() - TAIL));
    return Channels.newInputStream(channel);
  }
}
