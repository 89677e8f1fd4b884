package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

class BlockSerializerTest {

  private static final ClassTag<Object> ANY = ClassTag$.MODULE$.Object();

  private final SerializerInstance serializer = new BlockSerializer().newInstance();

  @Test
  void pairsComeBackAsTheyWent() {
    byte[] large = new byte[300_000];
    new Random(1).nextBytes(large);
    byte[] bytes =
        concat(written(7, large), written(0, new byte[0]), written(2047, new byte[] {1}));

    DeserializationStream stream = serializer.deserializeStream(new ByteArrayInputStream(bytes));
    Iterator<Tuple2<Object, Object>> pairs = stream.asKeyValueIterator();

    assertPair(pairs.next(), 7, large);
    assertThat(pairs.hasNext()).isTrue();
    assertPair(pairs.next(), 0, new byte[0]);
    assertPair(pairs.next(), 2047, new byte[] {1});
    assertThat(pairs.hasNext()).isFalse();
  }

  @Test
  void aPairMayBeReadByItsParts() {
    DeserializationStream stream =
        serializer.deserializeStream(new ByteArrayInputStream(written(3, new byte[] {4, 5})));
    assertThat((Object) stream.readKey(ANY)).isEqualTo(3);
    assertThat((Object) stream.readValue(ANY)).isEqualTo(new byte[] {4, 5});
  }

  @Test
  void aPairThatIsCutOffIsNoEnd() {
    byte[] whole = written(3, new byte[] {4, 5});
    Iterator<Tuple2<Object, Object>> pairs =
        serializer
            .deserializeStream(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 1)))
            .asKeyValueIterator();
    assertThat(pairs.hasNext()).isTrue();
    assertThatThrownBy(pairs::next)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(EOFException.class);
  }

  private byte[] written(int partition, byte[] block) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationStream stream = serializer.serializeStream(bytes);
    stream.writeKey(partition, ClassTag$.MODULE$.apply(Integer.class));
    stream.writeValue(block, ClassTag$.MODULE$.apply(byte[].class));
    stream.close();
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static void assertPair(Tuple2<Object, Object> pair, int partition, byte[] block) {
    assertThat(pair._1()).isEqualTo(partition);
    assertThat((byte[]) pair._2()).isEqualTo(block);
  }
}
