package hearth.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.codon.CodonCounter;
import hearth.jobs.codon.CodonTally;
import hearth.jobs.codon.Codons;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.simulate.Genome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaSampleTest {

  private static final LambdaSample LAMBDA = new LambdaSample(Path.of("samples"));
  private static final GeneticCode CODE = GeneticCode.of(11);

  /** The unpacked lambda_virus.fa.gz of Debian's bowtie2-examples 2.5.0-3. */
  @Test
  void genomeIsTheFileThatDebianCarries() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(LAMBDA.genome()));
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("0a04f81952deb68c204e8ae67e0573cb97d348f18ab1b527630d57c294028cf5");
    assertThat(Genome.read(LAMBDA.genome()).length()).isEqualTo(48_502);
  }

  @Test
  void codingSequencesAreCutByTheTable() throws IOException {
    String made =
        GeneCutter.fasta(
            "NC_001416.1", Genome.read(LAMBDA.genome()), GeneCutter.Gene.read(LAMBDA.genes()));
    Path copy = Files.writeString(Path.of("target", "lambda-cds.fna"), made);
    assertThat(Files.readString(LAMBDA.codingSequences()))
        .as("If the table was changed on purpose, copy %s", copy)
        .isEqualTo(made);
  }

  @Test
  void everyGeneIsACompleteCodingSequence() throws IOException {
    byte[] genome = Genome.read(LAMBDA.genome()).contigs().get(0).bases();
    List<GeneCutter.Gene> genes = GeneCutter.Gene.read(LAMBDA.genes());
    assertThat(genes).hasSize(70);
    assertThat(genes).extracting(GeneCutter.Gene::name).doesNotHaveDuplicates();
    for (GeneCutter.Gene gene : genes) {
      String bases = gene.bases(genome);
      String last = bases.substring(bases.length() - 3);
      assertThat(CODE.isStart(Codons.index(bases.substring(0, 3)))).as(gene.name()).isTrue();
      assertThat(CODE.isStop(Codons.index(last))).as(gene.name()).isTrue();
      assertThat(tally(bases).notes()).as(gene.name()).isEmpty();
      assertThat(tally(bases).codons()).isEqualTo(bases.length() / 3);
    }
  }

  @Test
  void leavesOutFrameshiftsAndNestedFrames() throws IOException {
    List<GeneCutter.Gene> genes = GeneCutter.Gene.read(LAMBDA.genes());
    assertThat(genes).extracting(GeneCutter.Gene::name).doesNotContain("T", "nu3", "S'");
    for (GeneCutter.Gene inner : genes) {
      assertThat(genes)
          .as("No codon counts twice: %s", inner.name())
          .filteredOn(outer -> outer != inner && outer.reverse() == inner.reverse())
          .noneMatch(outer -> overlapsInFrame(outer, inner));
    }
  }

  private static boolean overlapsInFrame(GeneCutter.Gene a, GeneCutter.Gene b) {
    return a.start() <= b.end() && b.start() <= a.end() && (a.start() - b.start()) % 3 == 0;
  }

  private static CodonTally tally(String bases) {
    CodonCounter counter = new CodonCounter(CODE);
    byte[] bytes = bases.getBytes(StandardCharsets.US_ASCII);
    counter.count(0, "gene", bytes, 0, bytes.length);
    return counter.tally();
  }
}
