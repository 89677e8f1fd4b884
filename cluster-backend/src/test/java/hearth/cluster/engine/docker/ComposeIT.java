package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.HostConfig;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.MasterPage;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker Compose starts the very containers that Hearth starts from the same profile. */
class ComposeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PROJECT = "hearth-test-" + ProcessHandle.current().pid();

  @TempDir Path folder;

  private RealDocker docker;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
  }

  @AfterEach
  void leaveNothing() {
    if (docker != null) {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void composeAndHearthStartTheSame() throws Exception {
    Profile profile = profile();
    Path unused = Files.writeString(file(), yaml(profile));

    Map<String, String> composed;
    try {
      compose("up", "-d");
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  MasterPage.read(Objects.requireNonNull(profile.masterWebPort()))
                      .filter(page -> page.aliveWorkers().size() == 1)
                      .isPresent());
      composed = seen("com.docker.compose.service");
    } finally {
      compose("down", "-v");
    }
    Map<String, String> started;
    DockerSettings settings =
        new DockerSettings(
            null,
            docker.image(),
            ContainerUser.OF_IMAGE.uid(),
            folder,
            List.of(),
            docker.settings(folder).labels());
    try (DockerEngine engine =
        new DockerEngine(settings, Installation.find(), new HearthHome(folder.resolve("home")))) {
      Node master = engine.startMaster(profile);
      engine.startWorker(profile, master, "worker-1");
      started = seen(Labels.NAME);
      engine.cleanUp(profile.name());
    }

    assertThat(composed.keySet()).containsExactly("master", "worker-1");
    assertThat(composed).isEqualTo(started);
  }

  private Path file() {
    return folder.resolve("compose.yaml");
  }

  private String yaml(Profile profile) throws Exception {
    return new ComposeFile(docker.settings(folder).labels()).of(profile);
  }

  private Profile profile() throws Exception {
    Ports ports = new Ports();
    return new Profile(
        Profile.SCHEMA,
        "compose-" + ProcessHandle.current().pid(),
        DockerEngine.NAME,
        1,
        1,
        512,
        512,
        ports.choose(),
        ports.choose(),
        null,
        null,
        ports.choose());
  }

  /** What matters of each container, by its name in the cluster. */
  private Map<String, String> seen(String nameLabel) {
    Map<String, String> seen = new TreeMap<>();
    docker
        .containers()
        .forEach(
            container -> {
              String name = container.getLabels().get(nameLabel);
              if (name != null && !name.equals("secret") && !name.equals("results")) {
                seen.put(name, text(docker.client().inspectContainerCmd(container.getId()).exec()));
              }
            });
    return seen;
  }

  private static String text(InspectContainerResponse container) {
    HostConfig host = container.getHostConfig();
    Map<String, Object> text = new TreeMap<>();
    text.put("user", container.getConfig().getUser());
    text.put("host name", container.getConfig().getHostName());
    text.put("command", List.of(container.getConfig().getCmd()));
    text.put("environment", environment(container));
    text.put("init", host.getInit());
    text.put("capabilities", List.of(host.getCapDrop()));
    text.put("security", host.getSecurityOpts());
    text.put("processes", host.getPidsLimit());
    text.put("memory", host.getMemory());
    text.put("memory and swap", host.getMemorySwap());
    text.put("log", new TreeMap<>(host.getLogConfig().getConfig()));
    text.put("log driver", host.getLogConfig().getType().getType());
    text.put("health", String.valueOf(container.getConfig().getHealthcheck()));
    text.put("ports", ports(host));
    text.put(
        "mounts",
        container.getMounts().stream()
            .map(mount -> mount.getDestination() + " writable " + mount.getRW())
            .collect(Collectors.toCollection(TreeSet::new)));
    text.put("privileged", host.getPrivileged());
    return text.toString();
  }

  /**
   * Without the worker's own port, which nobody sees outside and Hearth draws, and the recovery.
   */
  private static Set<String> environment(InspectContainerResponse container) {
    return Stream.of(container.getConfig().getEnv())
        .filter(entry -> !entry.startsWith("HEARTH_RECOVERY="))
        .filter(
            entry ->
                !entry.startsWith("HEARTH_RPC_PORT=")
                    || "master".equals(container.getConfig().getHostName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> ports(HostConfig host) {
    Map<String, String> ports = new TreeMap<>();
    host.getPortBindings()
        .getBindings()
        .forEach((inside, outside) -> ports.put(inside.toString(), Arrays.toString(outside)));
    return ports;
  }

  private void compose(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                program().stream(),
                Stream.concat(
                    Stream.of("-p", PROJECT, "-f", file().toString()), Stream.of(arguments)))
            .toList();
    Path log = folder.resolve("compose.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("HEARTH_IMAGE", docker.image());
    builder.environment().put("HEARTH_DATA", folder.toString());
    assertThat(builder.start().waitFor()).as(Files.readString(log)).isZero();
  }

  /** Compose is a program of its own, or a part of Docker's. */
  private static List<String> program() throws Exception {
    for (List<String> program : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      boolean there =
          Stream.of(System.getenv("PATH").split(":"))
              .anyMatch(bin -> Files.isExecutable(Path.of(bin, program.get(0))));
      if (there) {
        Process asked =
            new ProcessBuilder(Stream.concat(program.stream(), Stream.of("version")).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (asked.waitFor() == 0) {
          return program;
        }
      }
    }
    throw RealDocker.skipped("Skipped without Docker Compose (Debian: docker-compose).");
  }
}
