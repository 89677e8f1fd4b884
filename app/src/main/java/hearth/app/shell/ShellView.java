package hearth.app.shell;

import hearth.app.fx.Notices;
import hearth.app.fx.Overlay;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: navigation, the open page, and what lies above it. */
public final class ShellView extends StackPane {
  /** Below this width the names of the pages give their room to the page. */
  private static final double ROOM_FOR_NAMES = 900;

  private final ShellViewModel model;
  private final NavigationBar navigation;
  private final Map<Page, Supplier<Node>> makers;
  private final Map<Page, Node> pages = new EnumMap<>(Page.class);
  private final StackPane place = new StackPane();

  /**
   * @param makers make each page when it is first opened
   */
  ShellView(
      ShellViewModel model,
      NavigationBar navigation,
      Map<Page, Supplier<Node>> makers,
      Overlay overlay,
      Notices notices) {
    this.model = model;
    this.navigation = navigation;
    this.makers = Map.copyOf(makers);
    getStyleClass().add("shell");
    VBox main = new VBox(new JourneyBar(model.journey()), place);
    VBox.setVgrow(place, Priority.ALWAYS);
    BorderPane frame = new BorderPane(main);
    frame.setLeft(navigation);
    NoticesView noticesView = new NoticesView(notices);
    setAlignment(noticesView, Pos.BOTTOM_RIGHT);
    KeepClear.over(noticesView);
    getChildren().addAll(frame, overlay.node(), noticesView);
    widthProperty()
        .addListener(
            (property, before, now) -> navigation.narrow(now.doubleValue() < ROOM_FOR_NAMES));
    model.pageProperty().addListener((property, before, now) -> open(now));
    open(model.pageProperty().get());
  }

  /** Puts the focus where the keyboard's way through the window begins. */
  void focusFirst() {
    navigation.requestFocusOnOpenPage();
  }

  private void open(Page page) {
    Supplier<Node> maker = makers.get(page);
    if (maker != null) {
      place.getChildren().setAll(pages.computeIfAbsent(page, key -> maker.get()));
    }
  }

  /**
   * Gives the scene the keys that work everywhere.
   *
   * @param showKeys shows what the keys do
   */
  void addKeys(Scene scene, UiScale scale, Runnable showKeys) {
    for (Page page : Page.values()) {
      add(scene, () -> model.pageProperty().set(page), page.key());
    }
    add(scene, scale::larger, KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);
    add(scene, scale::smaller, KeyCode.MINUS, KeyCode.SUBTRACT);
    add(scene, scale::usual, KeyCode.DIGIT0, KeyCode.NUMPAD0);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), showKeys);
  }

  private static void add(Scene scene, Runnable action, KeyCode... keys) {
    for (KeyCode key : keys) {
      scene
          .getAccelerators()
          .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }
  }
}
