package hearth.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Looks at everything visible in a scene for what a picture shows only to a careful eye: on the
 * window's thread, which changes the nodes meanwhile.
 */
public final class Audit {
  /** What is drawn and has no words of its own. */
  private static final Set<String> DRAWN = Set.of("memory-gauge", "sparkline");

  private Audit() {}

  /** Texts that are cut off, apart from those that may be ({@code elidable}). */
  public static List<String> cutTexts(Scene scene) {
    return found(
        scene,
        node -> node instanceof Labeled labeled && isCut(labeled) ? labeled.getText() : null);
  }

  private static boolean isCut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isEmpty() || labeled.getStyleClass().contains("elidable")) {
      return false;
    }
    return labeled.lookup(".text") instanceof Text shown
        && shown.getText().endsWith(labeled.getEllipsisString())
        && !text.endsWith(labeled.getEllipsisString());
  }

  /** Controls that can have the focus and that a screen reader could not name. */
  public static List<String> nameless(Scene scene) {
    return found(
        scene,
        node -> isNameless(node) ? node.getClass().getSimpleName() + "#" + node.getId() : null);
  }

  private static boolean isNameless(Node node) {
    boolean named =
        isFilled(node.getAccessibleText())
            || (node instanceof Labeled labeled && isFilled(labeled.getText()));
    boolean helper =
        node instanceof ScrollBar || node instanceof ScrollPane || node instanceof IndexedCell;
    return node.isFocusTraversable() && !named && !helper;
  }

  /**
   * Charts without a number in their words, and gauges and progress bars without any words. Of a
   * cluster that has only just started gauges know no number yet.
   */
  public static List<String> wordless(Scene scene) {
    return found(
        scene,
        node -> isWordless(node) ? node.getClass().getSimpleName() + "#" + node.getId() : null);
  }

  private static boolean isWordless(Node node) {
    String text = node.getAccessibleText();
    if (node.getStyleClass().contains("chart-frame")) {
      return text == null || text.chars().noneMatch(Character::isDigit);
    }
    boolean drawn = node.getStyleClass().stream().anyMatch(DRAWN::contains);
    return (drawn || node instanceof ProgressIndicator) && !isFilled(text);
  }

  /** Texts and controls that lie where nobody sees them, nor can scroll to them. */
  public static List<String> outside(Scene scene) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          List<String> found = new ArrayList<>();
          Parent root = scene.getRoot();
          outside(root, root.localToScene(root.getLayoutBounds()), false, found);
          return found;
        });
  }

  /**
   * @param clip what is seen, in the scene
   * @param scrolls whether what lies above or below of it can be scrolled to
   */
  private static void outside(Node node, Bounds clip, boolean scrolls, List<String> found) {
    // Lists and tables scroll to both sides, and put lines that are not used out of sight.
    if (!node.isVisible() || node instanceof ListView || node instanceof TableView) {
      return;
    }
    if (node instanceof Labeled || node instanceof Control control && isAtom(control)) {
      Bounds there = node.localToScene(node.getLayoutBounds());
      if (isBeyond(there.getMinX(), there.getMaxX(), clip.getMinX(), clip.getMaxX())
          || !scrolls
              && isBeyond(there.getMinY(), there.getMaxY(), clip.getMinY(), clip.getMaxY())) {
        found.add(describe(node));
      }
    } else if (node instanceof ScrollPane pane && pane.lookup(".viewport") instanceof Node view) {
      outside(pane.getContent(), view.localToScene(view.getLayoutBounds()), true, found);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> outside(child, clip, scrolls, found));
    }
  }

  private static boolean isBeyond(double from, double to, double least, double most) {
    return to > from && (from < least - 1 || to > most + 1);
  }

  private static String describe(Node node) {
    return node instanceof Labeled labeled && isFilled(labeled.getText())
        ? labeled.getText()
        : node.getClass().getSimpleName() + "#" + node.getId();
  }

  /** Progress bars that have lost their height to what stands around them. */
  public static List<String> squeezed(Scene scene) {
    return found(
        scene,
        node ->
            node instanceof ProgressBar bar && bar.getHeight() < 3
                ? "ProgressBar#" + bar.getId()
                : null);
  }

  private static List<String> found(Scene scene, Function<Node, @Nullable String> fault) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> visible(scene.getRoot()).stream().map(fault).filter(Objects::nonNull).toList());
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }

  /** Everything that is shown, parts of controls only where they are labels. */
  private static List<Node> visible(Parent root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    found.add(node);
    if (node instanceof Parent parent && !(node instanceof Control control && isAtom(control))) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** A control whose parts have no names of their own. */
  private static boolean isAtom(Control control) {
    return control instanceof javafx.scene.control.Spinner
        || control instanceof javafx.scene.control.ComboBoxBase
        || control instanceof javafx.scene.control.TextInputControl;
  }
}
