package hearth.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.CodonChart;
import hearth.app.charts.Measure;
import hearth.app.charts.Spectra;
import hearth.app.charts.SpectrumChart;
import hearth.app.charts.Tables;
import hearth.cluster.results.KmerSpectrum;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures of charts, read back by others than wrote them. */
class ChartPicturesTest {
  private static final PictureSize SIZE = new PictureSize(180, 120, 192);
  private static final double UNITS = 96 / 25.4;

  @TempDir Path folder;

  private final KmerSpectrum spectrum = Spectra.reads(30, 1_000_000);

  private JFreeChart chart() {
    return SpectrumChart.create(spectrum, false, false, ChartTheme.PRINT);
  }

  private byte[] written(JFreeChart chart, PictureFormat format) throws IOException {
    Path file = folder.resolve("Ergebnisse ä/chart" + format.suffix());
    ChartPictures.write(chart, file, format, SIZE);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).as("no temporary file stays").containsExactly(file);
    }
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void aPngHasTheThemesColoursAndItsResolution(ChartTheme theme) throws IOException {
    Path file = folder.resolve("spectrum.png");
    ChartPictures.write(
        SpectrumChart.create(spectrum, false, false, theme), file, PictureFormat.PNG, SIZE);

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1361);
    assertThat(image.getHeight()).isEqualTo(907);
    assertThat(new Color(image.getRGB(3, 3))).isEqualTo(theme.background());
    assertThat(Drawings.share(image, theme.primary())).isGreaterThan(0.05);
    assertThat(Drawings.share(image, theme.attention())).isGreaterThan(0.005);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      Element pixels = (Element) root.getElementsByTagName("pHYs").item(0);
      assertThat(pixels.getAttribute("pixelsPerUnitXAxis")).as("a metre").isEqualTo("7559");
      assertThat(pixels.getAttribute("unitSpecifier")).isEqualTo("meter");
    }
  }

  @Test
  void theBarsOfAnSvgAreTheFiguresOfTheFile() throws Exception {
    JFreeChart chart = chart();
    ChartRenderingInfo drawn = new ChartRenderingInfo();
    BufferedImage other = new BufferedImage(700, 460, BufferedImage.TYPE_INT_RGB);
    Rectangle2D whole = new Rectangle2D.Double(0, 0, 180 * UNITS, 120 * UNITS);
    chart.draw(other.createGraphics(), whole, drawn);
    Rectangle2D area = drawn.getPlotInfo().getDataArea();
    double top = chart.getXYPlot().getRangeAxis().getUpperBound();
    double last = chart.getXYPlot().getDomainAxis().getUpperBound();

    Document svg = Drawings.xml(written(chart, PictureFormat.SVG));
    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("180mm");
    assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("120mm");

    List<Double> read =
        Stream.of(ChartTheme.PRINT.primary(), ChartTheme.PRINT.attention())
            .flatMap(color -> Drawings.rectangles(svg, color).stream())
            .sorted(Comparator.comparing(Rectangle2D::getX))
            .map(bar -> bar.getHeight() / area.getHeight() * top)
            .toList();
    List<KmerSpectrum.Bin> bins =
        spectrum.bins().stream().filter(bin -> bin.multiplicity() < last).toList();
    assertThat(read).hasSameSizeAs(bins);
    double half = 0.51 / area.getHeight() * top;
    for (int i = 0; i < bins.size(); i++) {
      double expected = Math.max(half, Math.min(top, bins.get(i).distinct()));
      assertThat(read.get(i)).as("multiplicity " + bins.get(i)).isCloseTo(expected, within(half));
    }
  }

  @Test
  void theWordsOfAnSvgAreWordsThatKeepTheirLength() throws Exception {
    JFreeChart chart = chart();
    Document svg = Drawings.xml(written(chart, PictureFormat.SVG));
    assertThat(Drawings.texts(svg))
        .contains(chart.getTitle().getText(), chart.getXYPlot().getDomainAxis().getLabel())
        .contains(chart.getXYPlot().getRangeAxis().getLabel());
    assertThat(Drawings.elements(svg, "text"))
        .allSatisfy(text -> assertThat(text.getAttribute("textLength")).isNotEmpty());
    assertThat(Drawings.elements(svg, "title").get(0).getTextContent())
        .isEqualTo(chart.getTitle().getText());
  }

  @Test
  void twoSvgsOfOnePageShareNoName() throws Exception {
    JFreeChart chart = CodonChart.create(Tables.standard(), Measure.RSCU, ChartTheme.PRINT);
    String one = SvgPicture.inline(chart, SIZE, "a");
    assertThat(one).startsWith("<svg").contains("id=\"a-").doesNotContain("id=\"clip");
    assertThat(SvgPicture.inline(chart, SIZE, "b")).contains("id=\"b-").doesNotContain("\"a-");
  }

  @Test
  void aPdfIsOnePageWithItsWords() throws IOException {
    JFreeChart chart = chart();
    try (PDDocument document = Loader.loadPDF(written(chart, PictureFormat.PDF))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) (180 / 25.4 * 72), within(0.01f));
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains(chart.getTitle().getText())
          .contains("Multiplicity (how often a k-mer occurs)")
          .containsPattern("4,000,000 k-mers occur once");
      assertThat(text.replaceAll("\\s", ""))
          .as("turned beside the axis")
          .contains("Distinctk-mers");
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
      assertThat(Drawings.share(page, ChartTheme.PRINT.primary())).isGreaterThan(0.05);
      assertThat(Drawings.share(page, ChartTheme.PRINT.attention())).isGreaterThan(0.005);
    }
  }

  @Test
  void everyFontOfAPdfIsEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(chart(), PictureFormat.PDF))) {
      List<PDFont> fonts = PdfFonts.of(document);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void aFailureLeavesWhatWasThere(PictureFormat format) throws IOException {
    Path file = Files.createDirectories(folder.resolve("taken" + format.suffix()));
    Files.writeString(file.resolve("inside"), "x");

    assertThatThrownBy(() -> ChartPictures.write(chart(), file, format, SIZE))
        .isInstanceOf(IOException.class);
    assertThat(file.resolve("inside")).exists();
    assertThat(folder.resolve(file.getFileName() + ".part")).doesNotExist();
  }

  @Test
  void printedAxesAreBlackOnWhite() throws IOException {
    JFreeChart chart = chart();
    assertThat(chart.getBackgroundPaint()).isEqualTo(Color.WHITE);
    assertThat(chart.getXYPlot().getDomainAxis().getAxisLinePaint()).isEqualTo(Color.BLACK);
    assertThat(chart.getXYPlot().getRangeAxis().getAxisLinePaint()).isEqualTo(Color.BLACK);
    assertThat(chart.getXYPlot().getRangeAxis().isAxisLineVisible()).isTrue();
  }
}
