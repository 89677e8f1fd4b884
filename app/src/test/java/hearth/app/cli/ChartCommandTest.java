package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.export.ResultFolders;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest {
  @TempDir Path folder;
  private CliRunner cli;
  private Path result;

  @BeforeEach
  void create() throws IOException {
    cli = new CliRunner(folder);
    result = ResultFolders.spectrum(folder.resolve("results"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aFolderIsDrawnWithoutOpeningABackend() throws IOException {
    int code = cli.run("chart", result.toString(), "--out", file("a/b/spectrum.png"));

    assertThat(cli.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(cli.out()).isEqualTo(file("a/b/spectrum.png") + System.lineSeparator());
    assertThat(ImageIO.read(folder.resolve("a/b/spectrum.png").toFile()).getWidth())
        .isEqualTo(2835);
    assertThat(cli.opened).isEmpty();
  }

  @Test
  void aCopyOfAResultUnderAnotherNameIsOne() throws IOException {
    Path copy = folder.resolve("my spectrum");
    Files.move(result, copy);
    assertThat(cli.run("chart", copy.toString(), "--out", file("c.svg"))).isZero();
    assertThat(folder.resolve("c.svg")).content().contains("21-mer spectrum", "width=\"240mm\"");
  }

  @Test
  void sizeResolutionAndThemeAreAsAskedFor() throws IOException {
    int code =
        cli.run(
            "chart",
            result.toString(),
            "--out=" + file("slide.png"),
            "--size=1280x720px",
            "--dpi=144",
            "--theme=dark");

    assertThat(code).isZero();
    var image = ImageIO.read(folder.resolve("slide.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
    assertThat(image.getRGB(2, 2)).isEqualTo(0xff0d1117);
  }

  @Test
  void theTableOfAChartIsTheFileOfTheResult() {
    assertThat(cli.run("chart", result.toString(), "--out", file("t.tsv"))).isZero();
    assertThat(folder.resolve("t.tsv")).hasSameTextualContentAs(result.resolve("histogram.tsv"));
  }

  @Test
  void withoutAFileTheChartsAreListed() throws IOException {
    assertThat(cli.run("chart", result.toString())).isZero();
    assertThat(cli.out()).startsWith("spectrum  Spectrum");
    assertThat(cli.run("chart", result.toString(), "--json")).isZero();
    JsonNode document = new ObjectMapper().readTree(cli.out());
    assertThat(document.at("/charts/0/id").asText()).isEqualTo("spectrum");
    assertThat(document.at("/charts/0/table").asText()).isEqualTo("histogram.tsv");
    assertThat(document.path("files")).isEmpty();
  }

  @Test
  void ofAJobEveryChartIsAFile() {
    cli.backend.jobs.there.add(
        JobsThere.ended("20261121-140000-codon-usage-7f3a", JobState.FINISHED, "codon-usage"));
    int code =
        cli.run("chart", "20261121-140000-codon-usage-7f3a", "--chart=all", "--out", file("u.pdf"));

    assertThat(cli.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(cli.out().lines())
        .contains(file("u-rscu.pdf"), file("u-per-thousand.pdf"), file("u-fraction.pdf"));
    assertThat(folder.resolve("u-count.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("u.pdf")).doesNotExist();
    assertThat(cli.backend.closed).isTrue();
  }

  @Test
  void aJobThatFailedHasNoChart() {
    cli.backend.jobs.there.add(JobsThere.ended(ResultFolders.ID, JobState.FAILED));
    assertThat(cli.run("chart", ResultFolders.ID, "--out", file("x.png")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("has no result; its state is failed");
  }

  @ParameterizedTest
  @CsvSource({
    "--out=x.bmp, Let it end in .png",
    "'--out=x.png --size=10x10', of 40 to",
    "'--out=x.png --size=big', Give a size such as",
    "'--out=x.png --dpi=5000', dots per inch",
    "'--out=x.png --size=2000x2000 --dpi=600', fewer --dpi",
    "'--out=x.svg --chart=gc', It has spectrum"
  })
  void whatCannotBeIsASentence(String options, String remedy) {
    String[] parts = ("chart " + options).split(" ", -1);
    String[] args = new String[parts.length + 1];
    args[0] = "chart";
    args[1] = result.toString();
    System.arraycopy(parts, 1, args, 2, parts.length - 1);

    assertThat(cli.run(args)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(remedy);
    assertThat(Path.of("x.png")).doesNotExist();
  }

  @Test
  void aFolderWithoutAResultIsASentence() throws IOException {
    Path other = Files.createDirectories(folder.resolve("photos"));
    assertThat(cli.run("chart", other.toString(), "--out", file("x.png")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("photos").contains("manifest.json").contains("hearth jobs");
  }

  @Test
  void aDamagedResultIsASentence() throws IOException {
    Files.writeString(result.resolve("histogram.tsv"), "1\t2\nx\ty\n");
    assertThat(cli.run("chart", result.toString(), "--out", file("x.png")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("histogram.tsv").doesNotContain("Exception");
  }

  @Test
  void whatHasTablesAloneSaysWhereTheyAre() throws IOException {
    Path plain = ResultFolders.converted(folder.resolve("others"));
    assertThat(cli.run("chart", plain.toString(), "--out", file("x.png")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains("tables alone").contains(plain.toString());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsASentence() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file");
    assertThat(cli.run("chart", result.toString(), "--out", file("taken/x.svg")))
        .isEqualTo(ExitCode.HEARTH);
    assertThat(cli.err()).contains("taken");
  }
}
