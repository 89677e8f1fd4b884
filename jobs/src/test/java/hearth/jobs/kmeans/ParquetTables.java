package hearth.jobs.kmeans;

import hearth.jobs.parquet.RowSupport;
import hearth.jobs.parquet.RowWriterBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Tables in Parquet, of tables as text. */
public final class ParquetTables {

  /** Little, so that a small table has several row groups. */
  private static final long ROW_GROUP_BYTES = 40_000;

  private ParquetTables() {}

  /**
   * Writes a table.
   *
   * @param label place of the column of text; all others hold numbers, an empty cell none
   * @param csv commas part its cells; its first line has the names
   */
  public static Path write(Path file, int label, String csv) throws IOException {
    List<String> lines = csv.lines().toList();
    List<String> names = List.of(lines.get(0).split(","));
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < names.size(); i++) {
      (i == label
              ? schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType())
              : schema.optional(PrimitiveTypeName.DOUBLE))
          .named(names.get(i));
    }
    try (OutputStream out = Files.newOutputStream(file);
        ParquetWriter<String[]> writer =
            new RowWriterBuilder<>(out, new Rows(schema.named("table"), label))
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withMinRowCountForPageSizeCheck(10)
                .build()) {
      for (String line : lines.subList(1, lines.size())) {
        writer.write(line.split(",", -1));
      }
    }
    return file;
  }

  private static final class Rows extends RowSupport<String[]> {
    private final MessageType schema;
    private final int label;

    Rows(MessageType schema, int label) {
      super(schema, Map.of());
      this.schema = schema;
      this.label = label;
    }

    @Override
    protected void fields(String[] cells, RecordConsumer consumer) {
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          String name = schema.getFieldName(i);
          consumer.startField(name, i);
          if (i == label) {
            consumer.addBinary(Binary.fromString(cells[i]));
          } else {
            consumer.addDouble(Double.parseDouble(cells[i]));
          }
          consumer.endField(name, i);
        }
      }
    }
  }
}
