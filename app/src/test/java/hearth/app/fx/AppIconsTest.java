package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppIconsTest {

  @Test
  void hasTheSizesThatWindowSystemsAskFor() {
    List<Image> icons = AppIcons.all();
    assertThat(icons).extracting(Image::getWidth).containsExactly(16.0, 32.0, 48.0, 128.0, 256.0);
    assertThat(icons).allMatch(icon -> icon.getHeight() == icon.getWidth());
    assertThat(icons).allMatch(icon -> icon.getPixelReader().getColor(0, 0).getOpacity() == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64, 256})
  void showsABrightFlameInADarkOpeningInABrickArch(int size) throws IOException {
    BufferedImage icon = AppIcons.draw(size);
    ImageIO.write(icon, "png", new File("target/icon-" + size + ".png"));

    assertThat(alpha(icon, 0.02, 0.02)).as("corner").isZero();
    Color brick = color(icon, 0.12, 0.6);
    Color opening = color(icon, 0.22, 0.5);
    Color flame = color(icon, 0.36, 0.72);
    assertThat(brick.getRed()).isGreaterThan(brick.getBlue() + 80);
    assertThat(brightness(opening)).isLessThan(0.25);
    assertThat(brightness(flame)).isGreaterThan(brightness(brick) + 0.2);
  }

  private static int alpha(BufferedImage image, double x, double y) {
    return image.getRGB(pixel(image, x), pixel(image, y)) >>> 24;
  }

  private static Color color(BufferedImage image, double x, double y) {
    assertThat(alpha(image, x, y)).isEqualTo(255);
    return new Color(image.getRGB(pixel(image, x), pixel(image, y)));
  }

  private static int pixel(BufferedImage image, double share) {
    return (int) (share * image.getWidth());
  }

  private static double brightness(Color color) {
    return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
  }
}
