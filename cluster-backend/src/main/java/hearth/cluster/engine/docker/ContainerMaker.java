package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Makes containers, all of them with as few rights as Spark needs: another user than root, no
 * capability, no way to gain one, a limit on memory and processes, logs that are rotated, ports on
 * loopback alone.
 */
final class ContainerMaker {

  static final String LOOPBACK = "127.0.0.1";

  private static final long MIB = 1L << 20;

  /** An executor has some 100 threads, and a worker may run several. */
  private static final long PROCESSES = 4096;

  private static final Map<String, String> ROTATED = Map.of("max-size", "10m", "max-file", "3");

  private final DockerClient docker;
  private final HearthImage image;
  private final ContainerUser user;

  ContainerMaker(DockerClient docker, HearthImage image, ContainerUser user) {
    this.docker = docker;
    this.image = image;
    this.user = user;
  }

  /**
   * Makes a container, which does not run yet.
   *
   * @return its id
   */
  String create(ContainerPlan plan) throws IOException {
    return command(plan).withHostConfig(hostConfig(plan)).exec().getId();
  }

  /**
   * Makes a container that is spoken to on its standard input and goes away when nobody does.
   *
   * @return its id
   */
  String createSpokenTo(ContainerPlan plan) throws IOException {
    return command(plan)
        .withHostConfig(hostConfig(plan).withAutoRemove(true))
        .withStdinOpen(true)
        .withStdInOnce(true)
        .withAttachStdin(true)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .exec()
        .getId();
  }

  private CreateContainerCmd command(ContainerPlan plan) throws IOException {
    List<String> environment =
        plan.environment().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .sorted()
            .toList();
    CreateContainerCmd command =
        docker
            .createContainerCmd(image.name())
            .withName(plan.name())
            .withLabels(plan.labels())
            .withUser(user.withGroup())
            .withHostName(plan.host())
            .withCmd(plan.command())
            .withEnv(environment)
            .withExposedPorts(plan.published().stream().map(ExposedPort::tcp).toList());
    return plan.network().equals(Networks.NONE) ? command : command.withAliases(plan.host());
  }

  /** What a container may do and take. */
  static HostConfig hostConfig(ContainerPlan plan) {
    return HostConfig.newHostConfig()
        .withNetworkMode(plan.network())
        .withPortBindings(plan.published().stream().map(ContainerMaker::onLoopback).toList())
        .withMounts(plan.mounts())
        .withInit(true)
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges:true"))
        .withPidsLimit(PROCESSES)
        .withMemory(plan.memoryMb() * MIB)
        // No swap beyond that: a heap on a disk is worse than a clear end.
        .withMemorySwap(plan.memoryMb() * MIB)
        .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, ROTATED));
  }

  private static PortBinding onLoopback(int port) {
    return new PortBinding(Ports.Binding.bindIpAndPort(LOOPBACK, port), ExposedPort.tcp(port));
  }
}
