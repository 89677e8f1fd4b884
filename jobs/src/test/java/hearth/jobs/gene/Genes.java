package hearth.jobs.gene;

import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a reader delivers, kept. */
record Genes(List<Gene> genes, SkippedGenes skipped) {

  /** One coding sequence. */
  record Gene(
      long offset,
      String name,
      String description,
      int code,
      boolean startKnown,
      boolean endKnown,
      String bases) {}

  static Genes read(GeneReader... readers) {
    List<Gene> genes = new ArrayList<>();
    SkippedGenes skipped = new SkippedGenes();
    for (GeneReader reader : readers) {
      try (reader) {
        boolean more = true;
        while (more) {
          more = reader.advance(gene -> genes.add(copy(gene)));
        }
        skipped.merge(reader.skipped());
      }
    }
    return new Genes(genes, skipped);
  }

  private static Gene copy(CodingSequence gene) {
    return new Gene(
        gene.offset(),
        gene.name(),
        gene.description(),
        gene.code(),
        gene.startKnown(),
        gene.endKnown(),
        new String(gene.bases(), 0, gene.length(), StandardCharsets.US_ASCII));
  }

  List<String> names() {
    return genes.stream().map(Gene::name).toList();
  }

  List<String> bases() {
    return genes.stream().map(Gene::bases).toList();
  }

  static CheckedFile file(Path path, InputFormat format) throws IOException {
    Compression compression = path.toString().endsWith(".gz") ? Compression.GZIP : Compression.NONE;
    return new CheckedFile(path.toString(), format, compression, Files.size(path));
  }

  /** Cuts a plain file every {@code bytes}. */
  static List<Split> splits(CheckedFile file, long bytes) {
    List<Split> splits = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start += bytes) {
      splits.add(new Split(file, start, Math.min(file.bytes(), start + bytes)));
    }
    return splits;
  }
}
