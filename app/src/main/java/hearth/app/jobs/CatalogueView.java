package hearth.app.jobs;

import hearth.app.fx.CardGrid;
import hearth.app.fx.Gap;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.jobs.contract.JobDescriptor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The job types as cards to choose from. */
final class CatalogueView extends VBox {
  private static final double CARD_WIDTH = 250;

  CatalogueView(JobsViewModel model, OwnPrograms own) {
    super(Gap.L);
    getStyleClass().add("page-content");
    setId("catalogue");
    CardGrid grid = new CardGrid(CARD_WIDTH, Gap.L);
    for (JobDescriptor descriptor : model.catalogue()) {
      grid.getChildren().add(card(model, descriptor));
    }
    getChildren()
        .addAll(
            Ui.label(Messages.text("jobs.catalogue.title"), "section-title"),
            Ui.paragraph(Messages.text("jobs.catalogue.text"), "muted"),
            grid,
            Ui.column(
                Gap.S, Ui.paragraph(Messages.text("jobs.own.text"), "muted"), own.addButton()));
  }

  private static Button card(JobsViewModel model, JobDescriptor descriptor) {
    VBox text =
        Ui.column(
            Gap.XS,
            Ui.row(
                Gap.S,
                Ui.icon(TypeIcons.of(descriptor.type()), "card-icon"),
                Ui.paragraph(descriptor.title(), "card-title")),
            Ui.paragraph(descriptor.summary(), "muted"));
    VBox.setVgrow(text, Priority.ALWAYS);
    Button card = new Button(null, text);
    card.setId("type-" + descriptor.type());
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setAlignment(Pos.TOP_LEFT);
    card.getStyleClass().add("choice-card");
    card.setAccessibleText(descriptor.title() + ". " + descriptor.summary());
    text.maxWidthProperty().bind(card.widthProperty().subtract(2 * Gap.L + 2));
    card.setOnAction(event -> model.forms().open(descriptor));
    return card;
  }
}
