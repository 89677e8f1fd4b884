package hearth.app.export;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Draws letters as outlines of the computer's own fonts, as a scan is drawn, and puts the same
 * words over them, unseen, to be found and copied. So every script is there that the computer can
 * show, also Chinese, whose fonts are large and may often not be embedded. The unseen words are in
 * the Liberation Sans that PDFBox brings, of which the letters in use are embedded.
 */
final class PdfLetters implements IPdfBoxGraphics2DFontTextDrawer {
  private static final String UNSEEN =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDFont unseen;

  PdfLetters(PDDocument document) throws IOException {
    try (InputStream font = PDDocument.class.getResourceAsStream(UNSEEN)) {
      if (font == null) {
        throw new IOException("PDFBox lacks " + UNSEEN + ".");
      }
      unseen = PDType0Font.load(document, font, true);
    }
  }

  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv place) {
    return true;
  }

  @Override
  public @Nullable FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv place) {
    return place.getCalculationGraphics().getFontMetrics(font);
  }

  /** Draws from the origin; y grows downwards. */
  @Override
  public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv place)
      throws IOException {
    String words = words(text);
    if (words.isBlank()) {
      return;
    }
    PDPageContentStream content = place.getContentStream();
    TextLayout layout = new TextLayout(words, place.getFont(), place.getFontRenderContext());
    Shape outline = layout.getOutline(null);
    place.applyPaint(place.getPaint(), outline);
    fill(outline, content);
    cover(words, place.getFont().getSize2D(), layout.getAdvance(), content);
  }

  private static String words(AttributedCharacterIterator text) {
    StringBuilder words = new StringBuilder();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      words.append(c);
    }
    return words.toString();
  }

  private static void fill(Shape outline, PDPageContentStream content) throws IOException {
    float[] at = new float[6];
    float x = 0;
    float y = 0;
    boolean any = false;
    for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
      any = true;
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
        case PathIterator.SEG_QUADTO -> {
          // The same curve with two points of control, as PDF has them.
          content.curveTo(
              x + (at[0] - x) * 2 / 3,
              y + (at[1] - y) * 2 / 3,
              at[2] + (at[0] - at[2]) * 2 / 3,
              at[3] + (at[1] - at[3]) * 2 / 3,
              at[2],
              at[3]);
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CUBICTO ->
            content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
        default -> content.closePath();
      }
    }
    if (any) {
      content.fill();
    }
  }

  private void cover(String words, float size, float width, PDPageContentStream content)
      throws IOException {
    float own;
    try {
      own = unseen.getStringWidth(words) / 1000 * size;
    } catch (IllegalArgumentException e) {
      // Letters that the unseen font lacks can be seen, and not be found.
      return;
    }
    if (own <= 0) {
      return;
    }
    content.beginText();
    content.setRenderingMode(RenderingMode.NEITHER);
    content.setFont(unseen, size);
    content.setHorizontalScaling(100 * width / own);
    content.setTextMatrix(new Matrix(1, 0, 0, -1, 0, 0));
    content.showText(words);
    content.endText();
  }
}
