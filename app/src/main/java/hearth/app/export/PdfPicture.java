package hearth.app.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jfree.chart.JFreeChart;

/** A chart as a page of PDF as large as the chart is. */
final class PdfPicture {

  private PdfPicture() {}

  static byte[] of(JFreeChart chart, PictureSize size) throws IOException {
    float width = (float) size.pointsWide();
    float height = (float) size.pointsHigh();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new PdfLetters(document));
      graphics.scale(width / size.unitsWide(), height / size.unitsHigh());
      Turned.draw(chart, graphics, size);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      document.getDocumentInformation().setCreator("Hearth");
      if (chart.getTitle() != null) {
        document.getDocumentInformation().setTitle(chart.getTitle().getText());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
