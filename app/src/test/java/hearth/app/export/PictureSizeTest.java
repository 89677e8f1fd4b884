package hearth.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

  @ParameterizedTest
  @CsvSource({
    "160x90, 300, 1890, 1063",
    "160x90mm, 300, 1890, 1063",
    "1920x1080px, 144, 1920, 1080",
    "85.5 x 60, 600, 0, 0",
    "85.5x60, 600, 2020, 1417"
  })
  void readsMillimetresAndPixels(String words, int dpi, int wide, int high) {
    var size = PictureSize.parse(words, dpi);
    assertThat(size.map(PictureSize::pixelsWide).orElse(0)).isEqualTo(wide);
    assertThat(size.map(PictureSize::pixelsHigh).orElse(0)).isEqualTo(high);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "10", "10x", "-1x4", "10x10cm", "1e3x10", "10x10x10"})
  void whatIsNoSizeIsNone(String words) {
    assertThat(PictureSize.parse(words, 300)).isEmpty();
  }

  @Test
  void lettersKeepTheirSizeOnPaper() {
    PictureSize size = PictureSize.ofPixels(1200, 600, 300);
    assertThat(size.width()).isCloseTo(101.6, within(1e-9));
    assertThat(size.unitsWide()).isCloseTo(384, within(1e-9));
    assertThat(size.pixelsPerUnit()).isEqualTo(3.125);
    assertThat(size.pointsWide()).isCloseTo(288, within(1e-9));
  }

  @Test
  void whatCannotBeDrawnIsNotSound() {
    assertThat(PictureSize.USUAL.isSound()).isTrue();
    assertThat(new PictureSize(39, 100, 300).isSound()).isFalse();
    assertThat(new PictureSize(100, 2001, 300).isSound()).isFalse();
    assertThat(new PictureSize(100, 100, 49).isSound()).isFalse();
    assertThat(new PictureSize(2000, 2000, 1200).fitsPixels()).isFalse();
    assertThat(new PictureSize(800, 800, 300).fitsPixels()).isTrue();
  }
}
