package hearth.app.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's dialogs for files and folders, beginning in the folder used last. */
public final class FilePicker {
  private final Supplier<@Nullable Window> owner;
  private final Supplier<@Nullable String> lastFolder;
  private final Consumer<String> remember;

  public FilePicker(
      Supplier<@Nullable Window> owner,
      Supplier<@Nullable String> lastFolder,
      Consumer<String> remember) {
    this.owner = owner;
    this.lastFolder = lastFolder;
    this.remember = remember;
  }

  public void chooseOne(String title, Consumer<Path> chosen) {
    File file = chooser(title).showOpenDialog(owner.get());
    if (file != null) {
      remember(file.getParentFile());
      chosen.accept(file.toPath());
    }
  }

  public void chooseMany(String title, Consumer<List<Path>> chosen) {
    List<File> files = chooser(title).showOpenMultipleDialog(owner.get());
    if (files != null && !files.isEmpty()) {
      remember(files.get(0).getParentFile());
      chosen.accept(files.stream().map(File::toPath).toList());
    }
  }

  public void saveAs(String title, String name, Consumer<Path> chosen) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    File file = chooser.showSaveDialog(owner.get());
    if (file != null) {
      remember(file.getParentFile());
      chosen.accept(file.toPath());
    }
  }

  public void chooseFolder(String title, Consumer<Path> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder());
    File file = chooser.showDialog(owner.get());
    if (file != null) {
      remember(file);
      chosen.accept(file.toPath());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder());
    return chooser;
  }

  private @Nullable File folder() {
    String last = lastFolder.get();
    return last != null && Files.isDirectory(Path.of(last)) ? new File(last) : null;
  }

  private void remember(@Nullable File folder) {
    if (folder != null) {
      remember.accept(folder.getPath());
    }
  }
}
