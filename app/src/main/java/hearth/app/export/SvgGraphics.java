package hearth.app.export;

import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/**
 * Draws into SVG. Each text says how long it is, so that it stays in its place where the reader has
 * another font.
 */
final class SvgGraphics extends SVGGraphics2D {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  SvgGraphics(SVGGeneratorContext context) {
    super(context, false);
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void drawString(String words, float x, float y) {
    if (words.isBlank()) {
      return;
    }
    Element text = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, SVG_TEXT_TAG);
    text.setAttributeNS(null, SVG_X_ATTRIBUTE, generatorCtx.doubleString(x));
    text.setAttributeNS(null, SVG_Y_ATTRIBUTE, generatorCtx.doubleString(y));
    double length = getFont().getStringBounds(words, EXACT).getWidth();
    text.setAttributeNS(null, SVG_TEXT_LENGTH_ATTRIBUTE, generatorCtx.doubleString(length));
    text.setAttributeNS(null, SVG_LENGTH_ADJUST_ATTRIBUTE, "spacingAndGlyphs");
    text.setAttributeNS(XML_NAMESPACE_URI, XML_SPACE_QNAME, XML_PRESERVE_VALUE);
    text.appendChild(getDOMFactory().createTextNode(words));
    domGroupManager.addElement(text, DOMGroupManager.FILL);
  }
}
