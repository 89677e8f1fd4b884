package hearth.app.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as SVG whose letters stay letters. */
final class SvgPicture {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Digits after the point, in 1/96 inch: less than a printer can show. */
  private static final int PRECISION = 3;

  private SvgPicture() {}

  /** A file of its own. */
  static byte[] of(JFreeChart chart, PictureSize size) throws IOException {
    Element root = draw(chart, size, "");
    root.setAttribute("width", number(size.width()) + "mm");
    root.setAttribute("height", number(size.height()) + "mm");
    return text(root, true).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A part of a page, as wide as there is room.
   *
   * @param id what the names within it begin with, which no other part of the page may have
   */
  static String inline(JFreeChart chart, PictureSize size, String id) throws IOException {
    Element root = draw(chart, size, id + "-");
    root.removeAttribute("width");
    root.removeAttribute("height");
    return text(root, false);
  }

  private static Element draw(JFreeChart chart, PictureSize size, String prefix)
      throws IOException {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(PRECISION);
    context.setComment(null);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String kind) {
            return prefix + super.generateID(kind);
          }
        });
    SvgGraphics graphics = new SvgGraphics(context);
    Turned.draw(chart, graphics, size);
    Element root = graphics.getRoot();
    root.setAttribute(
        "viewBox", "0 0 " + number(size.unitsWide()) + " " + number(size.unitsHigh()));
    root.setAttribute("role", "img");
    nameless(root);
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(chart.getTitle() == null ? "" : chart.getTitle().getText());
    root.insertBefore(title, root.getFirstChild());
    return root;
  }

  /** Takes the one name away that Batik gives to every picture, and that nothing uses. */
  private static void nameless(Element root) {
    NodeList definitions = root.getElementsByTagNameNS(SVG, "defs");
    for (int i = 0; i < definitions.getLength(); i++) {
      Element one = (Element) definitions.item(i);
      if (one.getAttribute("id").equals("genericDefs")) {
        one.removeAttribute("id");
      }
    }
  }

  private static Document document() throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException("This Java writes no XML: " + e.getMessage(), e);
    }
  }

  private static String text(Element root, boolean whole) throws IOException {
    StringWriter text = new StringWriter();
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, whole ? "no" : "yes");
      writer.transform(new DOMSource(root), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IOException("The picture cannot be written as SVG: " + e.getMessage(), e);
    }
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
  }
}
