package hearth.cluster.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a port of this computer can be bound now, on each address on which another program could
 * be in the way: on macOS a loopback bind succeeds beside a holder of all interfaces, and a browser
 * asks {@code [::1]} first when somebody types {@code localhost}.
 */
public final class PortProbe {

  private static final int ANY_FREE = 0;

  private final List<InetAddress> addresses = new ArrayList<>();

  public PortProbe() {
    for (byte[] address : List.of(ipv4(127, 0, 0, 1), ipv4(0, 0, 0, 0), ipv6Loopback())) {
      InetAddress candidate = address(address);
      // A computer without IPv6 can bind nothing there, which says nothing about a port.
      if (canBind(candidate, ANY_FREE)) {
        addresses.add(candidate);
      }
    }
  }

  public boolean isFree(int port) {
    return addresses.stream().allMatch(address -> canBind(address, port));
  }

  private static boolean canBind(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As Spark's servers do, so that connections of an earlier cluster in TIME_WAIT do not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] ipv4(int a, int b, int c, int d) {
    return new byte[] {(byte) a, (byte) b, (byte) c, (byte) d};
  }

  private static byte[] ipv6Loopback() {
    byte[] address = new byte[16];
    address[15] = 1;
    return address;
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }
}
