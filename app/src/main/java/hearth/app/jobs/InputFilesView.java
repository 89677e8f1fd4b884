package hearth.app.jobs;

import hearth.app.fx.Field;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.DiskWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.DraftProblem;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.sequence.InputFormat;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** The input files: dropped here or chosen, listed with their sizes. */
final class InputFilesView extends VBox {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
  private static final double LIST_HEIGHT = 220;

  private final JobForm form;
  private final Format format;
  private final VBox rows = Ui.column(0);
  private final ScrollPane list = Ui.scroll(rows);
  private final Label total = Ui.label("", "caption");

  InputFilesView(JobForm form, Format format, FilePicker picker, DiskWords disk) {
    super(Gap.XS);
    this.form = form;
    this.format = format;
    InputSpec spec = form.descriptor().inputs();
    list.setMaxHeight(LIST_HEIGHT);
    list.getStyleClass().add("file-list");
    VBox zone = dropZone(spec, picker);
    Field field =
        new Field(
            spec.label(),
            zone,
            Ui.column(Gap.S, zone, list, total, plan(), disk(disk)),
            "",
            form.problem(DraftProblem.INPUTS));
    getChildren().addAll(field, again());
    form.inputs().addListener((ListChangeListener<InputFile>) change -> show());
    show();
  }

  /** Offered while something is wrong: it may be mended in another program. */
  private Button again() {
    Button again =
        Ui.button(Messages.text("jobs.form.again"), Feather.REFRESH_CW, form::checkAgain);
    again.setId("check-inputs-again");
    return Ui.showWhen(again, form.problem(DraftProblem.INPUTS).isNotEmpty());
  }

  /** How the files will be cut. */
  private Label plan() {
    Label plan = Ui.paragraph("", "caption");
    plan.setId("partition-plan");
    plan.textProperty().bind(form.outlook().partitions());
    return Ui.showWhen(plan, form.outlook().partitions().isNotEmpty());
  }

  /** What the job will take on disk. */
  private Label disk(DiskWords words) {
    Label disk = Ui.paragraph("", "caption");
    disk.setId("disk-outlook");
    disk.textProperty().bind(form.outlook().disk().map(words::amount).orElse(""));
    return Ui.showWhen(disk, disk.textProperty().isNotEmpty());
  }

  private VBox dropZone(InputSpec spec, FilePicker picker) {
    Button choose =
        Ui.button(
            Messages.text("jobs.form.choose"),
            Feather.FOLDER,
            () ->
                picker.chooseMany(
                    Messages.text("jobs.form.choose.title", spec.label()), form::addInputs));
    choose.setId("choose-inputs");
    String formats =
        spec.formats().isEmpty()
            ? Messages.text("jobs.form.formats.any")
            : spec.formats().stream()
                .map(id -> InputFormat.of(id).title())
                .collect(Collectors.joining(", "));
    Label read = Ui.paragraph(Messages.text("jobs.form.formats", formats), "caption");
    read.setTextAlignment(TextAlignment.CENTER);
    VBox zone =
        Ui.column(
            Gap.S,
            Ui.row(
                Gap.M,
                Ui.icon(Feather.UPLOAD, "drop-icon"),
                Ui.label(Messages.text("jobs.form.drop")),
                choose),
            read);
    ((HBox) zone.getChildren().get(0)).setAlignment(Pos.CENTER);
    zone.setAlignment(Pos.CENTER);
    zone.getStyleClass().add("drop-zone");
    zone.setId("drop-zone");
    zone.setOnDragOver(this::dragOver);
    zone.setOnDragEntered(event -> zone.pseudoClassStateChanged(TARGET, hasFiles(event)));
    zone.setOnDragExited(event -> zone.pseudoClassStateChanged(TARGET, false));
    zone.setOnDragDropped(this::drop);
    return zone;
  }

  private static boolean hasFiles(DragEvent event) {
    return event.getDragboard().hasFiles();
  }

  private void dragOver(DragEvent event) {
    if (hasFiles(event)) {
      event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    form.addInputs(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    event.setDropCompleted(true);
    event.consume();
  }

  private void show() {
    List<InputFile> files = form.inputs();
    rows.getChildren().setAll(files.stream().map(this::row).toList());
    Ui.show(list, !files.isEmpty());
    Ui.show(total, files.size() > 1);
    long bytes = files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
    total.setText(Messages.text("jobs.form.total", files.size(), format.bytes(bytes)));
  }

  private Node row(InputFile file) {
    String name = Format.fileName(file.path());
    Label label = Ui.label(name);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setTooltip(new Tooltip(file.path().toString()));
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    Label size =
        Ui.label(
            file.bytes() < 0 ? Messages.text("jobs.form.unreadable") : format.bytes(file.bytes()),
            "muted");
    size.setMinWidth(USE_PREF_SIZE);
    Button remove =
        Ui.iconButton(Messages.text("jobs.form.remove", name), Feather.X, () -> form.remove(file));
    HBox row = Ui.row(Gap.S, Ui.icon(Feather.FILE_TEXT), label, size, remove);
    row.getStyleClass().add("file-row");
    return row;
  }
}
