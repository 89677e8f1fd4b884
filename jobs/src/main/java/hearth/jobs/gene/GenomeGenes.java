package hearth.jobs.gene;

import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.FastaRecords;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.TextLines;
import java.util.Optional;

/** The coding sequences that GFF3 annotation describes on the records of a FASTA split. */
final class GenomeGenes implements GeneReader {

  private final FastaRecords records;
  private final CheckedFile annotation;
  private final Gff3Genes genes;
  private final GeneScissors scissors = new GeneScissors();
  private final SkippedGenes skipped = new SkippedGenes();

  GenomeGenes(Split split, CheckedFile annotation, Gff3Genes genes) {
    this.records = new FastaRecords(split);
    this.annotation = annotation;
    this.genes = genes;
  }

  @Override
  public boolean advance(GeneSink sink) {
    return records.advance(
        (offset, name, sequence, length) -> {
          for (GeneModel gene : genes.on(name)) {
            if (gene.skip() != null) {
              skipped.add(gene.skip(), gene.offset(), gene.name());
            } else {
              cut(gene, name, sequence, length);
              sink.gene(scissors);
            }
          }
        });
  }

  private void cut(GeneModel gene, String name, byte[] sequence, int length) {
    Optional<String> problem = scissors.cut(gene, sequence, length, genes.isCircular(name));
    if (problem.isPresent()) {
      throw TextLines.bad(
          annotation,
          gene.offset(),
          "the CDS \"%s\" on \"%s\" %s.".formatted(gene.name(), name, problem.get()),
          "Choose the annotation that was made for these very sequences.");
    }
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
}
