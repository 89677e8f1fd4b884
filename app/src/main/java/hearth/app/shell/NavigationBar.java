package hearth.app.shell;

import hearth.app.cluster.ClusterLook;
import hearth.app.fx.Gap;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's left edge: the pages, the cluster's state, and the choice of its look. */
final class NavigationBar extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final ShellViewModel model;
  private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);

  /**
   * @param look the menu of how the window looks
   * @param showKeys shows what the keys do
   */
  NavigationBar(ShellViewModel model, Node look, Node brand, Runnable showKeys) {
    super(Gap.XS);
    this.model = model;
    getStyleClass().add("navigation");
    setId("navigation");
    getChildren().add(Ui.row(Gap.S, brand, Ui.label(Messages.text("shell.brand"), "brand")));
    getChildren().get(0).getStyleClass().add("brand-row");
    ToggleGroup group = new ToggleGroup();
    for (Page page : Page.values()) {
      ToggleButton button = button(page);
      button.setToggleGroup(group);
      buttons.put(page, button);
      getChildren().add(page == Page.DIAGNOSIS ? withProblems(button) : button);
    }
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, clusterState(), keys(showKeys), look);
    model.pageProperty().addListener((property, before, now) -> mark(now));
    mark(model.pageProperty().get());
  }

  private ToggleButton button(Page page) {
    String name = Messages.text(Page.class, page);
    ToggleButton button = new ToggleButton(name, Ui.icon(page.icon()));
    button.setId("nav-" + page.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("nav-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(name);
    String key = new KeyCodeCombination(page.key(), KeyCombination.SHORTCUT_DOWN).getDisplayText();
    button.setTooltip(new Tooltip(Messages.text("shell.page.tooltip", name, key)));
    button.setOnAction(
        event -> {
          // A click on the open page must not turn its button off.
          button.setSelected(true);
          model.pageProperty().set(page);
        });
    return button;
  }

  /** Leaves only the icons, where a page needs the room. */
  void narrow(boolean isNarrow) {
    pseudoClassStateChanged(NARROW, isNarrow);
  }

  private static Node keys(Runnable show) {
    Button keys = new Button(Messages.text("keys.button"), Ui.icon(Feather.HELP_CIRCLE));
    keys.setId("keys-button");
    keys.getStyleClass().addAll("flat", "nav-menu");
    keys.setMaxWidth(Double.MAX_VALUE);
    keys.setAccessibleText(keys.getText());
    keys.setTooltip(
        new Tooltip(
            Messages.text(
                "shell.page.tooltip",
                keys.getText(),
                new KeyCodeCombination(KeyCode.F1).getDisplayText())));
    keys.setOnAction(event -> show.run());
    return keys;
  }

  /** The button with the number of what is wrong at its right end. */
  private Node withProblems(ToggleButton button) {
    Label count = Ui.label("", "nav-count");
    count.setId("nav-problems");
    count.setMouseTransparent(true);
    StackPane.setAlignment(count, Pos.CENTER_RIGHT);
    StackPane.setMargin(count, new Insets(0, Gap.M, 0, 0));
    Runnable show =
        () -> {
          int now = model.diagnosis().problems();
          count.setText(Integer.toString(now));
          Ui.show(count, now > 0);
          (model.diagnosis().hasErrors() ? Tone.DANGER : Tone.WARNING).applyTo(count);
          button.setAccessibleText(
              now == 0
                  ? Messages.text(Page.class, Page.DIAGNOSIS)
                  : Messages.text("shell.problems", now));
        };
    model.diagnosis().whenLooked(show);
    show.run();
    return new StackPane(button, count);
  }

  void requestFocusOnOpenPage() {
    ToggleButton button = buttons.get(model.pageProperty().get());
    if (button != null) {
      button.requestFocus();
    }
  }

  private void mark(Page page) {
    buttons.forEach((other, button) -> button.setSelected(other == page));
  }

  private Node clusterState() {
    StateBadge badge = new StateBadge();
    badge.getStyleClass().add("nav-state");
    Tooltip words = new Tooltip();
    words.textProperty().bind(badge.textProperty());
    badge.setTooltip(words);
    var cluster = model.cluster();
    cluster
        .snapshotProperty()
        .addListener((property, before, now) -> ClusterLook.show(badge, now.phase()));
    ClusterLook.show(badge, cluster.phase());
    VBox box = Ui.column(Gap.XS, Ui.label(Messages.text("shell.cluster"), "caption"), badge);
    box.getStyleClass().add("nav-cluster");
    return box;
  }
}
