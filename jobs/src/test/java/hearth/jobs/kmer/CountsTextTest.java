package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTextTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 21, 31, 32, 33, 63, 64})
  void aLineForEachKmerOfAnyLength(int k) throws IOException {
    Random random = new Random(k);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    try (CountsText text = new CountsText(out, k)) {
      for (int i = 0; i < 5000; i++) {
        long high = k > 32 ? random.nextLong() & Kmers.mask(k - 32) : 0;
        long low = random.nextLong() & Kmers.mask(Math.min(k, 32));
        long count = random.nextLong() >>> 1 + random.nextInt(63);
        text.kmer(high, low, count);
        expected.append(Kmers.letters(high, low, k)).append('\t').append(count).append('\n');
      }
      text.kmer(0, 0, Long.MAX_VALUE);
      expected.append("A".repeat(k)).append("\t9223372036854775807\n");
      text.finish();
    }
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(expected.toString());
  }

  @Test
  void saysWhyItCannotWrite() {
    CountsText text =
        new CountsText(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            5);
    text.kmer(0, 0, 1);
    assertThatThrownBy(text::finish)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
  }
}
