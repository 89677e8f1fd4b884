package hearth.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A program that listens on a port of loopback until its input ends. */
public final class PortHolderProgram {

  private PortHolderProgram() {}

  /** Prints the port, then waits. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      out.println(socket.getLocalPort());
      while (System.in.read() >= 0) {
        // Until whoever started this ends.
      }
    }
  }
}
