package hearth.jobs.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Hands rows to Parquet. */
public abstract class RowSupport<T> extends WriteSupport<T> {

  private final WriteContext context;
  private RecordConsumer consumer;

  /**
   * @param metadata what is written beside the schema
   */
  @SuppressWarnings("NullAway.Init") // Parquet prepares before it writes.
  protected RowSupport(MessageType schema, Map<String, String> metadata) {
    this.context = new WriteContext(schema, metadata);
  }

  @Override
  public final WriteContext init(Configuration unused) {
    return context;
  }

  @Override
  public final WriteContext init(ParquetConfiguration unused) {
    return context;
  }

  @Override
  public final void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public final void write(T row) {
    consumer.startMessage();
    fields(row, consumer);
    consumer.endMessage();
  }

  /** Hands over the fields of a row. */
  protected abstract void fields(T row, RecordConsumer consumer);
}
