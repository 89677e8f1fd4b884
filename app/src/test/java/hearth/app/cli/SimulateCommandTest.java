package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
  @TempDir Path folder;
  private CliRunner cli;
  private Path genome;

  @BeforeEach
  void create() throws IOException {
    cli = new CliRunner(folder);
    genome = Files.writeString(folder.resolve("genome ä.fa"), ">g\n" + "ACGTTGCA".repeat(100));
  }

  @Test
  void writesReadsOfTheGivenLengthAndCoverage() throws IOException {
    Path reads = folder.resolve("new folder/reads.fq");

    assertThat(simulate("--coverage", "5", "--length", "50", "--seed", "7", "--out", "" + reads))
        .isZero();

    List<String> lines = Files.readAllLines(reads);
    assertThat(lines).hasSize(4 * 80);
    assertThat(lines.get(1)).hasSize(50);
    assertThat(cli.out()).contains("80 reads of 50 bases").contains(reads.toString());
    assertThat(cli.opened).as("needs no cluster").isEmpty();
    try (var files = Files.list(reads.getParent())) {
      assertThat(files).containsExactly(reads);
    }
  }

  @Test
  void theSameSeedGivesTheSameReads() throws IOException {
    Path first = folder.resolve("1.fq");
    Path second = folder.resolve("2.fq");
    Path other = folder.resolve("3.fq");

    simulate("--seed", "7", "--out", "" + first);
    simulate("--seed", "7", "--out", "" + second);
    simulate("--seed", "8", "--out", "" + other);

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readString(other)).isNotEqualTo(Files.readString(first));
  }

  @Test
  void asJson() throws IOException {
    simulate("--json", "--length", "100", "--out", "" + folder.resolve("r.fq"));

    assertThat(new ObjectMapper().readTree(cli.out()).at("/reads").asInt()).isEqualTo(320);
  }

  @Test
  void aTableHasTheRowsAndTheShapeAskedFor() throws IOException {
    Path table = folder.resolve("susy.csv");

    assertThat(cli.run("simulate-table", "--rows", "20", "--out", "" + table)).isZero();

    assertThat(Files.readAllLines(table))
        .hasSize(21)
        .allSatisfy(line -> assertThat(line.split(",")).hasSize(19));
    assertThat(cli.out()).contains("20 rows").contains(table.toString());
  }

  @ParameterizedTest
  @CsvSource({"--errors,0.9,error rate", "--length,0,read length", "--coverage,0,coverage"})
  void aValueOutOfRangeIsWrongUsage(String option, String value, String words) {
    Path reads = folder.resolve("r.fq");

    assertThat(simulate(option, value, "--out", "" + reads)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(words);
    assertThat(reads).doesNotExist();
  }

  @Test
  void aGenomeThatIsNoFastaIsBadInput() throws IOException {
    Files.writeString(genome, "no sequence");

    assertThat(simulate("--out", "" + folder.resolve("r.fq"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("genome ä.fa");
  }

  @Test
  void aMissingGenomeIsBadInput() throws IOException {
    Files.delete(genome);

    assertThat(simulate("--out", "" + folder.resolve("r.fq"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("There is no file").contains("genome ä.fa");
  }

  private int simulate(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "simulate";
    args[1] = genome.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return cli.run(args);
  }
}
