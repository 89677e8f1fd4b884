package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading ahead changes nothing of what is read, nor where a failure comes. */
class AheadInputStreamTest {

  private static final int BUFFER = 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 48, 64, 1000, 4096})
  void everyByteComesInOrder(int length) throws IOException {
    byte[] content = random(length);
    try (InputStream in = new AheadInputStream(new ByteArrayInputStream(content), BUFFER)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
      assertThat(in.read()).isNegative();
    }
    try (InputStream in = new AheadInputStream(new ByteArrayInputStream(content), BUFFER)) {
      for (byte each : content) {
        assertThat(in.read()).isEqualTo(each & 0xff);
      }
      assertThat(in.read()).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 100, 1000})
  void aFailureComesBehindTheBytesBeforeIt(int length) throws IOException {
    byte[] content = random(length);
    InputStream failing = new SequenceInputStream(new ByteArrayInputStream(content), broken());
    try (InputStream in = new AheadInputStream(failing, BUFFER)) {
      assertThat(in.readNBytes(length)).isEqualTo(content);
      assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("broken");
    }
  }

  @Test
  void closingEndsTheThreadAndClosesTheSourceOnce() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    AtomicInteger readAfterClose = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            readAfterClose.addAndGet(closed.get());
            return 1;
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    try (InputStream in = new AheadInputStream(endless, BUFFER)) {
      assertThat(in.readNBytes(1000)).hasSize(1000);
    }
    assertThat(closed).hasValue(1);
    assertThat(readAfterClose).hasValue(0);
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("broken");
      }

      @Override
      public int read(byte[] target, int from, int wanted) throws IOException {
        throw new IOException("broken");
      }
    };
  }

  private static byte[] random(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }
}
