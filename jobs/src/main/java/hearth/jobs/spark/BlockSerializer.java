package hearth.jobs.spark;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import scala.Tuple2;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;
import scala.reflect.ClassTag;

/**
 * Serializes pairs of a partition and its block for a shuffle: the partition and the block's length
 * as ints, then the block. Java's own serialization, which is Spark's default, hands blocks on in
 * pieces of a kilobyte. As every pair stands for itself, Spark may sort pairs by their bytes and
 * writes them once.
 */
final class BlockSerializer extends Serializer implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int BUFFER_BYTES = 64 << 10;
  private static final String PAIRS = "Only streams of pairs are written and read.";

  /** Brings pairs of a partition together, partition by partition. */
  static JavaPairRDD<Integer, byte[]> sorted(
      JavaPairRDD<Integer, byte[]> blocks, Partitioner partitioner) {
    JavaPairRDD<Integer, byte[]> sorted = blocks.repartitionAndSortWithinPartitions(partitioner);
    // Only Spark's Scala interface lets a shuffle have a serializer of its own.
    ((ShuffledRDD<?, ?, ?>) sorted.rdd()).setSerializer(new BlockSerializer());
    return sorted;
  }

  @Override
  public SerializerInstance newInstance() {
    return new Instance();
  }

  @Override
  public boolean supportsRelocationOfSerializedObjects() {
    return true;
  }

  private static final class Instance extends SerializerInstance {

    @Override
    public <T> ByteBuffer serialize(T value, ClassTag<T> tag) {
      throw new UnsupportedOperationException(PAIRS);
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassTag<T> tag) {
      throw new UnsupportedOperationException(PAIRS);
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassLoader loader, ClassTag<T> tag) {
      throw new UnsupportedOperationException(PAIRS);
    }

    @Override
    public SerializationStream serializeStream(OutputStream stream) {
      return new Writing(new DataOutputStream(stream));
    }

    @Override
    public DeserializationStream deserializeStream(InputStream stream) {
      return new Reading(new BufferedInputStream(stream, BUFFER_BYTES));
    }
  }

  private static final class Writing extends SerializationStream {

    private final DataOutputStream out;

    Writing(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public <T> SerializationStream writeKey(T partition, ClassTag<T> tag) {
      return write(() -> out.writeInt((Integer) partition));
    }

    @Override
    public <T> SerializationStream writeValue(T block, ClassTag<T> tag) {
      byte[] bytes = (byte[]) block;
      return write(
          () -> {
            out.writeInt(bytes.length);
            out.write(bytes);
          });
    }

    @Override
    public <T> SerializationStream writeObject(T value, ClassTag<T> tag) {
      throw new UnsupportedOperationException(PAIRS);
    }

    @Override
    public void flush() {
      write(out::flush);
    }

    @Override
    public void close() {
      write(out::close);
    }

    private SerializationStream write(Step step) {
      try {
        step.run();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @FunctionalInterface
    private interface Step {
      void run() throws IOException;
    }
  }

  private static final class Reading extends DeserializationStream {

    private final DataInputStream in;

    /**
     * @param stream one that can go back to a mark
     */
    Reading(InputStream stream) {
      this.in = new DataInputStream(stream);
    }

    @Override
    @SuppressWarnings("unchecked") // The caller knows what it has written.
    public <T> T readKey(ClassTag<T> tag) {
      return (T) (Integer) nextPartition();
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public <T> T readValue(ClassTag<T> tag) {
      return (T) nextBlock();
    }

    @Override
    public <T> T readObject(ClassTag<T> tag) {
      throw new UnsupportedOperationException(PAIRS);
    }

    @Override
    public Iterator<Tuple2<Object, Object>> asKeyValueIterator() {
      return new AbstractIterator<>() {
        @Override
        public boolean hasNext() {
          return !atEnd();
        }

        @Override
        public Tuple2<Object, Object> next() {
          return new Tuple2<>(nextPartition(), nextBlock());
        }
      };
    }

    private int nextPartition() {
      try {
        return in.readInt();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] nextBlock() {
      try {
        byte[] block = new byte[in.readInt()];
        in.readFully(block);
        return block;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean atEnd() {
      try {
        in.mark(1);
        if (in.read() < 0) {
          in.close();
          return true;
        }
        in.reset();
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
