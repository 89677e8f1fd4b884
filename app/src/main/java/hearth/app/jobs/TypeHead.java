package hearth.app.jobs;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Gap;
import hearth.app.fx.MarkdownView;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.text.Language;
import hearth.app.text.Messages;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.help.HelpPages;
import hearth.jobs.samples.Samples;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a form begins with: the job type, its page of help, and its sample. */
final class TypeHead extends VBox {
  private static final double PAGE_WIDTH = 760;
  private static final double PAGE_HEIGHT = 640;

  TypeHead(JobsViewModel model, JobForm form, Dialogs dialogs) {
    super(Gap.S);
    JobDescriptor type = form.descriptor();
    getChildren()
        .addAll(
            Ui.column(
                Gap.XS,
                Ui.row(
                    Gap.S,
                    Ui.icon(TypeIcons.of(type.type()), "card-icon"),
                    Ui.label(type.title(), "section-title")),
                Ui.paragraph(type.summary(), "muted")));
    FlowPane offers = new FlowPane(Gap.S, Gap.S);
    if (Samples.has(type.type())) {
      Button sample =
          Ui.button(
              Messages.text("jobs.form.sample"), Feather.ZAP, () -> model.forms().fillSample(form));
      sample.setId("fill-sample");
      offers.getChildren().add(sample);
    }
    HelpPages.find(type.type(), Language.inForce().texts())
        .ifPresent(
            page -> {
              Button help =
                  Ui.button(
                      Messages.text("jobs.form.help"),
                      Feather.BOOK_OPEN,
                      () -> show(dialogs, type, page));
              help.setId("type-help");
              offers.getChildren().add(help);
            });
    if (!offers.getChildren().isEmpty()) {
      getChildren().add(offers);
    }
  }

  private static void show(Dialogs dialogs, JobDescriptor type, String page) {
    ScrollPane scroll = Ui.scroll(new MarkdownView(page.substring(page.indexOf('\n') + 1)));
    scroll.setId("help-page");
    // The keys that scroll it must reach it.
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(type.title());
    dialogs.panel(type.title(), scroll, PAGE_WIDTH, PAGE_HEIGHT);
  }
}
