package hearth.app.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads pictures back. */
final class Drawings {
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private Drawings() {}

  static Document xml(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  /** The rectangles of a colour. */
  static List<Rectangle2D> rectangles(Document svg, Color color) {
    List<Rectangle2D> found = new ArrayList<>();
    for (Element one : elements(svg, "rect")) {
      if (color.equals(fill(one))) {
        found.add(
            new Rectangle2D.Double(
                number(one, "x"), number(one, "y"), number(one, "width"), number(one, "height")));
      }
    }
    return found;
  }

  static List<String> texts(Document svg) {
    return elements(svg, "text").stream().map(Node::getTextContent).toList();
  }

  static List<Element> elements(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  /** The fill of an element, its own or that of what it is in. */
  private static Color fill(Node element) {
    for (Node at = element; at instanceof Element one; at = at.getParentNode()) {
      String fill = one.getAttribute("fill");
      if (fill.isEmpty()) {
        continue;
      }
      Matcher rgb = RGB.matcher(fill);
      return rgb.matches()
          ? new Color(
              Integer.parseInt(rgb.group(1)),
              Integer.parseInt(rgb.group(2)),
              Integer.parseInt(rgb.group(3)))
          : Color.BLACK;
    }
    return Color.BLACK;
  }

  /** Which share of a picture has about a colour. */
  static double share(BufferedImage picture, Color color) {
    long found = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color there = new Color(picture.getRGB(x, y));
        int far =
            Math.abs(there.getRed() - color.getRed())
                + Math.abs(there.getGreen() - color.getGreen())
                + Math.abs(there.getBlue() - color.getBlue());
        found += far < 24 ? 1 : 0;
      }
    }
    return (double) found / picture.getWidth() / picture.getHeight();
  }
}
