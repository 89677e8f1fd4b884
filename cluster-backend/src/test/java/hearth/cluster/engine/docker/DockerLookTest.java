package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.Installation;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets that do not answer, made here. */
class DockerLookTest {

  @TempDir Path folder;

  @Test
  void aSocketThatIsNotThereAndOneWithoutListenerAreToldApart() throws IOException {
    Path dead = folder.resolve("dead.sock");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(dead));
    }
    EngineReport report = look(endpoint(folder.resolve("none.sock")), endpoint(dead));

    assertThat(report.answer()).isNull();
    assertThat(report.places())
        .extracting(Place::outcome)
        .containsExactly(Outcome.ABSENT, Outcome.REFUSED);
  }

  @Test
  void theSystemsWordsAreUnderstood() {
    assertThat(DockerLook.outcome("Docker is there: java.net.SocketException: Permission denied"))
        .isEqualTo(Outcome.DENIED);
    assertThat(DockerLook.outcome("The system cannot find the file specified"))
        .isEqualTo(Outcome.ABSENT);
    assertThat(DockerLook.outcome("Read timed out")).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aClockThatIsNotToldIsNone() {
    assertThat(DockerLook.clock(null)).isNull();
    assertThat(DockerLook.clock("yesterday")).isNull();
    assertThat(DockerLook.clock("2026-03-01T11:00:00.123456789+01:00"))
        .isEqualTo(Instant.parse("2026-03-01T10:00:00.123456789Z"));
  }

  private static EngineReport look(DockerEndpoint... places) {
    Installation unused = new Installation(Path.of("none"), Path.of("none"), Path.of("none"));
    return new DockerLook(unused).at(List.of(places), true);
  }

  private static DockerEndpoint endpoint(Path socket) {
    return new DockerEndpoint("unix://" + socket, "a test", false);
  }
}
