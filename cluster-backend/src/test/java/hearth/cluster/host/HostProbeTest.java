package hearth.cluster.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HostProbeTest {

  private final HostProbe probe = new HostProbe();

  @Test
  void seesThisComputer() {
    HostFacts facts = probe.facts();

    assertThat(facts.cores()).isPositive();
    assertThat(facts.freeMemoryBytes()).isPositive().isLessThanOrEqualTo(facts.memoryBytes());
    assertThat(facts.freeMemoryMb()).isEqualTo((int) (facts.freeMemoryBytes() >> 20));
  }

  @Test
  void namesTheProcessThatHoldsAPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(probe.listenerOn(socket.getLocalPort()))
          .hasValueSatisfying(
              holder -> {
                assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(holder.describe()).contains("process " + holder.pid()).contains("java");
              });
    }
  }
}
