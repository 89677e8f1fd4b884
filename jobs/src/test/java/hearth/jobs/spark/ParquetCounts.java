package hearth.jobs.spark;

import hearth.jobs.kmer.Kmers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads k-mers and counts with Parquet's own reader. */
final class ParquetCounts {

  private ParquetCounts() {}

  static Map<String, Long> read(Path file, int k) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> rows =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long row = 0; row < pages.getRowCount(); row++) {
          Group values = rows.read();
          counts.put(kmer(values, k), values.getLong("count", 0));
        }
      }
    }
    return counts;
  }

  private static String kmer(Group row, int k) {
    return k > 32
        ? Kmers.letters(row.getLong("kmer_high", 0), row.getLong("kmer_low", 0), k)
        : Kmers.letters(0, row.getLong("kmer", 0), k);
  }
}
