package hearth.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Looks at everything visible in a scene for what a picture shows only to a careful eye: on the
 * window's thread, which changes the nodes meanwhile.
 */
public final class Audit {
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
