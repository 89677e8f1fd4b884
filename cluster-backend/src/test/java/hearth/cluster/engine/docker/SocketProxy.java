package hearth.cluster.engine.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Hearth and a Docker that others use too, so that a test can take Docker away from
 * Hearth, and from nobody else: as when Docker is stopped, the socket is gone and every connection
 * ends. (A daemon of the test's own would do harm: it deletes the bridge of the computer's daemon.)
 */
final class SocketProxy implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path socket;
  private final UnixDomainSocketAddress docker;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocketChannel server;

  /**
   * @param socket where to listen
   * @param docker where Docker does
   */
  SocketProxy(Path socket, Path docker) throws IOException {
    this.socket = socket;
    this.docker = UnixDomainSocketAddress.of(docker);
    restore();
  }

  String address() {
    return "unix://" + socket;
  }

  /** Docker goes away. */
  synchronized void cut() throws IOException {
    if (server != null) {
      server.close();
      server = null;
      Files.deleteIfExists(socket);
    }
    for (SocketChannel connection : connections) {
      connection.close();
    }
    connections.clear();
  }

  /** Docker is there again. */
  synchronized void restore() throws IOException {
    ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    opened.bind(UnixDomainSocketAddress.of(socket));
    server = opened;
    Thread unused = Thread.ofVirtual().start(() -> serve(opened));
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private void serve(ServerSocketChannel from) {
    try {
      while (true) {
        connect(from.accept());
      }
    } catch (IOException e) {
      // It was cut.
    }
  }

  private void connect(SocketChannel hearth) throws IOException {
    SocketChannel real = SocketChannel.open(docker);
    connections.add(hearth);
    connections.add(real);
    Thread out = Thread.ofVirtual().start(() -> copy(hearth, real));
    Thread in = Thread.ofVirtual().start(() -> copy(real, hearth));
  }

  private void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      forget(from);
      forget(to);
    }
  }

  private void forget(SocketChannel connection) {
    connections.remove(connection);
    try {
      connection.close();
    } catch (IOException e) {
      // It is of no more use anyway.
    }
  }
}
