package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChunksTest {

  private static final int LONGEST_ENTRY = 100;

  @Property(tries = 50)
  void everyBlockHoldsWhatWasWrittenInItsOrder(
      @ForAll @IntRange(min = 1, max = 40) int blocks,
      @ForAll @IntRange(max = 20_000) int entries,
      @ForAll long seed) {
    Random random = new Random(seed);
    Chunks chunks = new Chunks(blocks);
    for (int round = 0; round < 2; round++) {
      List<byte[]> expected = fill(chunks, blocks, entries, random);
      for (int block = 0; block < blocks; block++) {
        byte[] wanted = expected.get(block);
        assertThat(chunks.length(block)).isEqualTo(wanted.length);
        assertThat(chunks.copy(block, wanted.length, 7))
            .isEqualTo(Arrays.copyOf(wanted, wanted.length + 7));
      }
      chunks.clear();
      assertThat(chunks.bytes()).isZero();
    }
  }

  private static List<byte[]> fill(Chunks chunks, int blocks, int entries, Random random) {
    List<ByteArrayOutputStream> expected = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      expected.add(new ByteArrayOutputStream());
    }
    for (int i = 0; i < entries; i++) {
      byte[] entry = new byte[1 + random.nextInt(LONGEST_ENTRY)];
      random.nextBytes(entry);
      int block = random.nextInt(blocks);
      int to = chunks.room(block, entry.length);
      System.arraycopy(entry, 0, chunks.array(), to, entry.length);
      chunks.end(block, to + entry.length);
      expected.get(block).writeBytes(entry);
    }
    return expected.stream().map(ByteArrayOutputStream::toByteArray).toList();
  }
}
