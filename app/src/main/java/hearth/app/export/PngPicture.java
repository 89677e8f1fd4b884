package hearth.app.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;

/** A chart as PNG that knows its resolution, so that text programs place it at its size. */
final class PngPicture {

  /** Java's own words for PNG: in those for all formats it takes mm for pixels each mm. */
  private static final String NATIVE = "javax_imageio_png_1.0";

  /** Metres in an inch. */
  private static final double METRE = 0.0254;

  private PngPicture() {}

  static byte[] of(JFreeChart chart, PictureSize size) throws IOException {
    BufferedImage image =
        new BufferedImage(size.pixelsWide(), size.pixelsHigh(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(size.pixelsPerUnit(), size.pixelsPerUnit());
      chart.draw(graphics, new Rectangle2D.Double(0, 0, size.unitsWide(), size.unitsHigh()));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
      metadata.mergeTree(NATIVE, resolution(size.dpi()));
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode resolution(int dpi) {
    IIOMetadataNode pixels = new IIOMetadataNode("pHYs");
    String each = Long.toString(Math.round(dpi / METRE));
    pixels.setAttribute("pixelsPerUnitXAxis", each);
    pixels.setAttribute("pixelsPerUnitYAxis", each);
    pixels.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(NATIVE);
    root.appendChild(pixels);
    return root;
  }
}
