package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.shell.WindowSettings.Place;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 720);
  private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-1920, -200, 1920, 1080);

  @Test
  void aPlaceThatFitsStays() {
    Place place = new Place(-1800, -100, 1300, 900, true);
    assertThat(WindowPlace.on(List.of(LAPTOP, LEFT_OF_IT), place)).contains(place);
  }

  @Test
  void aWindowThatIsTooLargeIsShrunk() {
    assertThat(WindowPlace.on(List.of(LAPTOP), new Place(40, 13, 1360, 860, false)))
        .contains(new Place(0, 0, 1280, 720, false));
  }

  @Test
  void aWindowThatStandsOutMovesIntoTheScreenThatShowsMostOfIt() {
    assertThat(WindowPlace.on(List.of(LEFT_OF_IT, LAPTOP), new Place(-100, 500, 1000, 700, false)))
        .contains(new Place(0, 20, 1000, 700, false));
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsNone() {
    assertThat(WindowPlace.on(List.of(LAPTOP), new Place(-1800, 0, 1300, 700, false))).isEmpty();
    assertThat(WindowPlace.on(List.of(), new Place(0, 0, 1300, 700, false))).isEmpty();
  }
}
