package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldTimesTest {

  private final ToldTimes times = new ToldTimes();

  @Test
  void aFileThatDockerRepeatsAfterItsRotationIsLeftOut() {
    assertThat(fresh(1, 2, 3, 3, 5)).containsExactly(1, 2, 3, 3, 5);
    assertThat(fresh(2, 3, 3, 5, 6)).containsExactly(6);
    assertThat(fresh(3, 3, 5, 6)).as("again, with nothing new").isEmpty();
    assertThat(fresh(5, 6, 6, 7)).as("one more of the very same time").containsExactly(6, 7);
    assertThat(times.last()).isEqualTo(at(7));
  }

  @Test
  void aReaderThatComesBackIsToldWhatItMissed() {
    assertThat(fresh(4, 4)).containsExactly(4, 4);
    times.repeated();
    assertThat(fresh(4, 4, 4, 5)).containsExactly(4, 5);
    times.repeated();
    assertThat(fresh(6)).containsExactly(6);
  }

  /** Those of these times that were not told before. */
  private List<Integer> fresh(int... of) {
    return IntStream.of(of).filter(time -> times.isNew(at(time))).boxed().toList();
  }

  private static Instant at(int nanos) {
    return Instant.ofEpochSecond(1_795_000_000, nanos);
  }
}
