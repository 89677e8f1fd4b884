package hearth.app.fx;

import java.io.File;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person for files. Each call returns when the person has answered; null is no file. */
public interface FileDialogs {

  @Nullable File openOne(FileChooser chooser, @Nullable Window owner);

  @Nullable List<File> openMany(FileChooser chooser, @Nullable Window owner);

  @Nullable File save(FileChooser chooser, @Nullable Window owner);

  @Nullable File folder(DirectoryChooser chooser, @Nullable Window owner);

  /** The system's own dialogs. */
  static FileDialogs ofSystem() {
    return new FileDialogs() {
      @Override
      public @Nullable File openOne(FileChooser chooser, @Nullable Window owner) {
        return chooser.showOpenDialog(owner);
      }

      @Override
      public @Nullable List<File> openMany(FileChooser chooser, @Nullable Window owner) {
        return chooser.showOpenMultipleDialog(owner);
      }

      @Override
      public @Nullable File save(FileChooser chooser, @Nullable Window owner) {
        return chooser.showSaveDialog(owner);
      }

      @Override
      public @Nullable File folder(DirectoryChooser chooser, @Nullable Window owner) {
        return chooser.showDialog(owner);
      }
    };
  }
}
