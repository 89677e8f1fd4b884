package hearth.app.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Dialogs for files, beginning in the folder used last. */
public final class FilePicker {
  private static final String PNG = ".png";

  private final FileDialogs dialogs;
  private final Supplier<@Nullable Window> owner;
  private final Supplier<@Nullable String> lastFolder;
  private final Consumer<String> remember;

  public FilePicker(
      FileDialogs dialogs,
      Supplier<@Nullable Window> owner,
      Supplier<@Nullable String> lastFolder,
      Consumer<String> remember) {
    this.dialogs = dialogs;
    this.owner = owner;
    this.lastFolder = lastFolder;
    this.remember = remember;
  }

  public void chooseOne(String title, Consumer<Path> chosen) {
    File file = dialogs.openOne(chooser(title), owner.get());
    if (file != null) {
      remember(file.getParentFile());
      chosen.accept(file.toPath());
    }
  }

  public void chooseMany(String title, Consumer<List<Path>> chosen) {
    List<File> files = dialogs.openMany(chooser(title), owner.get());
    if (files != null && !files.isEmpty()) {
      remember(files.get(0).getParentFile());
      chosen.accept(files.stream().map(File::toPath).toList());
    }
  }

  /** Asks where to write; a name without {@code .png} gets it. */
  public void savePicture(String title, String name, Consumer<Path> chosen) {
    save(title, name, PNG, chosen);
  }

  /**
   * Asks where to write.
   *
   * @param suffix what a name gets that does not end with it, such as {@code .tar}
   */
  public void save(String title, String name, String suffix, Consumer<Path> chosen) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name + suffix);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                suffix.substring(1).toUpperCase(Locale.ROOT), "*" + suffix));
    File file = dialogs.save(chooser, owner.get());
    if (file != null) {
      remember(file.getParentFile());
      boolean ends = file.getName().toLowerCase(Locale.ROOT).endsWith(suffix);
      chosen.accept(ends ? file.toPath() : Path.of(file.getPath() + suffix));
    }
  }

  /** Asks for a folder. */
  public void chooseFolder(String title, Consumer<Path> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder());
    File folder = dialogs.folder(chooser, owner.get());
    if (folder != null) {
      remember(folder);
      chosen.accept(folder.toPath());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder());
    return chooser;
  }

  /** Where a person looks first: the folder used last, else their own. */
  private @Nullable File folder() {
    return Stream.of(lastFolder.get(), System.getProperty("user.home"))
        .filter(folder -> folder != null && Files.isDirectory(Path.of(folder)))
        .map(File::new)
        .findFirst()
        .orElse(null);
  }

  private void remember(@Nullable File folder) {
    if (folder != null) {
      remember.accept(folder.getPath());
    }
  }
}
