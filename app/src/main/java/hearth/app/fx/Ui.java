package hearth.app.fx;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the small nodes that views are put together from, each with an accessible name. */
public final class Ui {
  /** The style class of what nothing may lie over: the bars of a page's and a dialog's buttons. */
  public static final String KEEP_CLEAR = "keep-clear";

  private Ui() {}

  public static FontIcon icon(Feather icon, String... styleClasses) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A label of as many lines as its text needs. */
  public static Label paragraph(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label of one line that may be cut where there is no room; its tooltip has all of it. */
  public static Label elidable(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.getStyleClass().add("elidable");
    label.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
    return label;
  }

  /** A button; an underscore in its text marks the mnemonic. */
  public static Button button(String text, Feather icon, Runnable action, String... styleClasses) {
    Button button = new Button(text, icon(icon));
    button.getStyleClass().addAll(styleClasses);
    button.setAccessibleText(text.replace("_", ""));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button that shows only its icon; its name is in the tooltip. */
  public static Button iconButton(String name, Feather icon, Runnable action) {
    Button button = new Button(null, icon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(event -> action.run());
    return button;
  }

  public static Hyperlink link(String text, Feather icon, Runnable action) {
    Hyperlink link = new Hyperlink(text, icon(icon));
    link.setAccessibleText(text);
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(
        event -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  public static HBox row(double gap, Node... children) {
    HBox row = new HBox(gap, children);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Buttons at the right end of a row, one below the other where they do not fit beside. */
  public static FlowPane actions(Node... buttons) {
    FlowPane actions = new ActionFlow(buttons);
    HBox.setHgrow(actions, Priority.ALWAYS);
    return actions;
  }

  public static VBox column(double gap, Node... children) {
    return new VBox(gap, children);
  }

  /** Takes the space that is left in a row. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /** A vertical scroll pane as wide as its content's parent. */
  public static ScrollPane scroll(Node content) {
    return new PageScroll(content);
  }

  /** Shows a node, and gives it room, only while {@code condition} holds. */
  public static <N extends Node> N showWhen(N node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
    return node;
  }

  /** Whether somebody could see a node: what is in a tab that is not open is in the scene, too. */
  public static boolean isSeen(@Nullable Node node) {
    return node != null
        && node.getScene() != null
        && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
