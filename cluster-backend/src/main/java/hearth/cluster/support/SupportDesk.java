package hearth.cluster.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.HearthHome;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.queue.JobService;
import hearth.cluster.results.ResultStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Gathers what whoever helps needs to see: no sequences, no results, no secrets. */
public final class SupportDesk implements Support {

  private static final int OWN_LOGS = 5;

  /** What processes of clusters wrote, which know their cluster's secret. */
  private static final List<String> WITH_SECRETS = List.of("clusters", "nodes", "jobs");

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
    FolderParts.add(parts, "hearth", home.root().resolve("logs"), OWN_LOGS);
    if (Files.exists(home.engines())) {
      parts.add(FolderParts.part("engines.json", home.engines()));
    }
    FolderParts.add(parts, "profiles", home.profiles(), Integer.MAX_VALUE);
    FolderParts.add(parts, "running", home.running(), Integer.MAX_VALUE);
    FolderParts.addLogsBelow(parts, "clusters", home.clusters());
    addNodes(parts);
    new JobParts(jobs, results).addTo(parts);
    KnownSecrets known = KnownSecrets.find(home.clusters(), environment);
    return SupportBundle.write(
        file, known.unreadable().isEmpty() ? parts : harmless(parts, known), known.secrets());
  }

  /** Nobody can remove a secret that cannot be read: what may have it is left out. */
  private static List<SupportPart> harmless(List<SupportPart> parts, KnownSecrets known) {
    String why =
        "left out, because they may have a secret that cannot be read: "
            + String.join("; ", known.unreadable());
    List<SupportPart> harmless = new ArrayList<>(parts);
    for (String folder : WITH_SECRETS) {
      harmless.removeIf(part -> part.name().startsWith(folder + "/"));
      harmless.add(SupportPart.missing(folder, why));
    }
    return harmless;
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
}
