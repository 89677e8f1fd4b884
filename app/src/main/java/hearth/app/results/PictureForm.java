package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.export.PictureFormat;
import hearth.app.export.PictureSize;
import hearth.app.fx.Field;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks how a picture is to be written: format, size, resolution and colours. */
final class PictureForm extends VBox {
  private static final double NUMBER_WIDTH = 110;
  private static final double MM = 25.4;

  private final TextField width = new TextField();
  private final TextField height = new TextField();
  private final TextField dpi = new TextField();
  private final StringProperty sizeProblem = new SimpleStringProperty("");
  private final StringProperty dpiProblem = new SimpleStringProperty("");
  private final Label outlook = Ui.paragraph("", "muted");
  private final Runnable changed;
  private PictureFormat format;
  private ChartTheme theme;
  private boolean pixels;

  /**
   * @param changed is told when what is asked for has changed
   */
  PictureForm(ExportChoice first, Runnable changed) {
    super(Gap.L);
    this.changed = changed;
    format = first.format();
    theme = first.theme();
    pixels = first.pixels();
    number(width, "export-width", Messages.text("export.width"), text(first.width()));
    number(height, "export-height", Messages.text("export.height"), text(first.height()));
    number(dpi, "export-dpi", Messages.text("export.dpi"), String.valueOf(first.dpi()));
    outlook.setId("export-outlook");
    getChildren().addAll(formats(), size(), resolution(), colours(), outlook);
    check();
  }

  private Node formats() {
    return named(
        Messages.text("export.format"),
        Segments.of(
            Messages.text("export.format"),
            List.of(PictureFormat.values()),
            format,
            PictureFormat::name,
            chosen -> {
              format = chosen;
              check();
            }));
  }

  private Node size() {
    Node unit =
        Segments.of(
            Messages.text("export.unit"),
            List.of(false, true),
            pixels,
            inPixels ->
                inPixels ? Messages.text("export.pixels") : Messages.text("export.millimetres"),
            this::convert);
    HBox row = Ui.row(Gap.S, width, Ui.label("×", "muted"), height, unit);
    return new Field(
        Messages.text("export.size"), width, row, Messages.text("export.size.help"), sizeProblem);
  }

  private Node resolution() {
    return new Field(
        Messages.text("export.dpi"), dpi, dpi, Messages.text("export.dpi.help"), dpiProblem);
  }

  private Node colours() {
    return named(
        Messages.text("export.theme"),
        Segments.of(
            Messages.text("export.theme"),
            List.of(ChartTheme.PRINT, ChartTheme.LIGHT, ChartTheme.DARK),
            theme,
            option -> Messages.text(ChartTheme.class, option),
            chosen -> {
              theme = chosen;
              check();
            }));
  }

  private static Node named(String name, Node node) {
    return Ui.column(Gap.XS, Ui.label(name, "field-label"), node);
  }

  private void number(TextField field, String id, String name, String first) {
    field.setId(id);
    field.setText(first);
    field.setAccessibleText(name);
    field.setPrefWidth(NUMBER_WIDTH);
    field.setMaxWidth(NUMBER_WIDTH);
    field.textProperty().addListener((property, before, now) -> check());
  }

  /** The same size in the other unit. */
  private void convert(boolean toPixels) {
    Optional<ExportChoice> before = choice();
    pixels = toPixels;
    before.ifPresent(
        choice -> {
          PictureSize size = choice.size();
          width.setText(text(toPixels ? size.pixelsWide() : size.width()));
          height.setText(text(toPixels ? size.pixelsHigh() : size.height()));
        });
    check();
  }

  private void check() {
    Optional<Double> dots = read(dpi);
    boolean soundDots =
        dots.isPresent()
            && dots.get() == Math.rint(dots.get())
            && dots.get() >= PictureSize.LEAST_DPI
            && dots.get() <= PictureSize.MOST_DPI;
    dpiProblem.set(
        soundDots
            ? ""
            : Messages.text("export.wrong", PictureSize.LEAST_DPI, PictureSize.MOST_DPI));
    Optional<ExportChoice> choice = choice();
    boolean sound = choice.isPresent() && choice.get().size().isSound();
    sizeProblem.set(sound || !soundDots ? "" : wrongSize(dots.get()));
    Ui.show(outlook, sound);
    choice.filter(one -> sound).ifPresent(one -> outlook.setText(outlook(one)));
    changed.run();
  }

  private String wrongSize(double dots) {
    double unit = pixels ? dots / MM : 1;
    return Messages.text(
        "export.wrong",
        Math.ceil(PictureSize.LEAST_MM * unit),
        Math.floor(PictureSize.MOST_MM * unit));
  }

  private static String outlook(ExportChoice choice) {
    PictureSize size = choice.size();
    if (choice.format() != PictureFormat.PNG) {
      return Messages.text("export.outlook.vector", size.width(), size.height());
    }
    return size.fitsPixels()
        ? Messages.text(
            "export.outlook.png", size.pixelsWide(), size.pixelsHigh(), size.width(), size.height())
        : Messages.text(
            "export.outlook.large",
            size.pixelsWide(),
            size.pixelsHigh(),
            PictureSize.MOST_PIXELS / 1_000_000);
  }

  /** What is asked for, if it can be drawn. */
  Optional<ExportChoice> sound() {
    return choice()
        .filter(one -> one.size().isSound())
        .filter(one -> one.format() != PictureFormat.PNG || one.size().fitsPixels());
  }

  private Optional<ExportChoice> choice() {
    return read(width)
        .flatMap(
            wide ->
                read(height)
                    .flatMap(
                        high ->
                            read(dpi)
                                .map(
                                    dots ->
                                        new ExportChoice(
                                            format, wide, high, pixels, dots.intValue(), theme))));
  }

  private static Optional<Double> read(TextField field) {
    try {
      double number = Double.parseDouble(field.getText().strip().replace(',', '.'));
      return number > 0 && number < 1e6 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
  }
}
