package hearth.app.fx;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/**
 * Hearth's icon for the window, drawn from {@code icons/hearth.svg}. May be called on any thread;
 * drawing takes a few hundred milliseconds, so not before the first frame.
 */
public final class AppIcons {

  private static final String RESOURCE = "/hearth/app/icons/hearth.svg";
  private static final List<Integer> SIZES = List.of(16, 32, 48, 128, 256);

  private AppIcons() {}

  /** The icon with sides of 16, 32, 48, 128 and 256 pixels; the window picks what it needs. */
  public static List<Image> all() {
    SVGDocument document = document();
    return SIZES.stream().map(size -> toImage(draw(document, size))).toList();
  }

  /** The icon as a square picture with sides of {@code size} pixels and a clear background. */
  public static BufferedImage draw(int size) {
    return draw(document(), size);
  }

  private static SVGDocument document() {
    URL resource = Objects.requireNonNull(AppIcons.class.getResource(RESOURCE), RESOURCE);
    return Objects.requireNonNull(new SVGLoader().load(resource), RESOURCE);
  }

  private static BufferedImage draw(SVGDocument document, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render(null, graphics, new ViewBox(0, 0, size, size));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static Image toImage(BufferedImage image) {
    return SwingFXUtils.toFXImage(image, null);
  }
}
