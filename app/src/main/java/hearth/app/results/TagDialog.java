package hearth.app.results;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.library.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Asks for the tags of results. Of several, those that all of them have are in the field; what is
 * added or taken away there is added to, or taken away from, each.
 */
final class TagDialog {
  private static final int MOST_OFFERED = 12;

  private final ResultsViewModel model;
  private final List<ResultItem> items;
  private final TextField field = new TextField();
  private final List<String> common;

  private TagDialog(ResultsViewModel model, List<ResultItem> items) {
    this.model = model;
    this.items = items;
    this.common = common();
    field.setId("result-tags");
    field.setAccessibleText(Messages.text("results.tags.field"));
    field.setPromptText(Messages.text("results.tags.prompt"));
    // Its skin selects all: whoever types then would lose what is there.
    field.skinProperty().addListener((property, before, now) -> field.end());
    field.setText(common.isEmpty() ? "" : String.join(", ", common) + ", ");
  }

  private List<String> common() {
    List<String> all = new ArrayList<>(model.library().of(items.get(0).id()).tags());
    items.forEach(item -> all.retainAll(model.library().of(item.id()).tags()));
    return all;
  }

  static void show(Dialogs dialogs, ResultsViewModel model, List<ResultItem> items) {
    TagDialog dialog = new TagDialog(model, items);
    Runnable save =
        () -> {
          dialogs.close();
          dialog.save();
        };
    dialog.field.setOnAction(event -> save.run());
    Button leave =
        Ui.button(Messages.text("dialog.cancel.button"), Feather.CORNER_UP_LEFT, dialogs::close);
    Button sure =
        Ui.button(Messages.text("results.tags.button"), Feather.CHECK, save, Styles.ACCENT);
    sure.setId("result-tags-save");
    dialogs.ask(Messages.text("results.tags.title", items.size()), dialog.body(), leave, sure);
    dialog.field.requestFocus();
    dialog.field.end();
  }

  private Node body() {
    Label label = Ui.label(Messages.text("results.tags.field"), "field-label");
    label.setLabelFor(field);
    FlowPane offers = new FlowPane(Gap.XS, Gap.XS);
    model.library().tags().stream()
        .limit(MOST_OFFERED)
        .forEach(tag -> offers.getChildren().add(offer(tag)));
    Ui.show(offers, !offers.getChildren().isEmpty());
    return Ui.column(
        Gap.S, label, field, Ui.paragraph(Messages.text("results.tags.help"), "caption"), offers);
  }

  private Button offer(String tag) {
    Button button = Ui.button(tag, Feather.PLUS, () -> add(tag), Styles.SMALL);
    button.setMnemonicParsing(false);
    button.setAccessibleText(Messages.text("results.tags.add", tag));
    return button;
  }

  private void add(String tag) {
    List<String> now = new ArrayList<>(Tags.of(field.getText()));
    if (now.stream().noneMatch(tag::equalsIgnoreCase)) {
      now.add(tag);
    }
    field.setText(String.join(", ", now) + ", ");
    field.requestFocus();
    field.end();
  }

  private void save() {
    List<String> typed = Tags.of(field.getText());
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    for (ResultItem item : items) {
      TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      tags.addAll(model.library().of(item.id()).tags());
      tags.removeIf(tag -> common.contains(tag));
      tags.addAll(typed);
      wanted.put(item.id(), List.copyOf(tags));
    }
    model.library().tag(wanted);
  }
}
