package hearth.jobs.gene;

import hearth.jobs.sequence.FastaRecords;
import hearth.jobs.sequence.RecordSink;
import hearth.jobs.sequence.Split;

/** The records of a FASTA split, each of which is a coding sequence in frame. */
final class FastaGenes implements GeneReader {

  private final FastaRecords records;
  private final SkippedGenes skipped = new SkippedGenes();

  FastaGenes(Split split) {
    this.records = new FastaRecords(split);
  }

  @Override
  public boolean advance(GeneSink sink) {
    Record gene = new Record(sink);
    return records.advance(gene);
  }

  @Override
  public SkippedGenes skipped() {
    return skipped;
  }

  @Override
  public long bytesRead() {
    return records.bytesRead();
  }

  @Override
  public long recordsRead() {
    return records.recordsRead();
  }

  @Override
  public void close() {
    records.close();
  }

  /** A record seen as a coding sequence. */
  private final class Record implements CodingSequence, RecordSink {
    private final GeneSink sink;
    private long offset;
    private String name = "";
    private byte[] bases = new byte[0];
    private int length;

    Record(GeneSink sink) {
      this.sink = sink;
    }

    @Override
    public void record(long recordOffset, String recordName, byte[] sequence, int letters) {
      offset = recordOffset;
      name = recordName;
      bases = sequence;
      length = letters;
      sink.gene(this);
    }

    @Override
    public long offset() {
      return offset;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return records.description();
    }

    @Override
    public int code() {
      return UNKNOWN_CODE;
    }

    @Override
    public boolean startKnown() {
      return true;
    }

    @Override
    public boolean endKnown() {
      return true;
    }

    @Override
    public byte[] bases() {
      return bases;
    }

    @Override
    public int length() {
      return length;
    }
  }
}
