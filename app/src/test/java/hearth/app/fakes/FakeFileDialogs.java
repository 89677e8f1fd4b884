package hearth.app.fakes;

import hearth.app.fx.FileDialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A person who always answers with the same file, or with none. */
public final class FakeFileDialogs implements FileDialogs {
  public volatile @Nullable Path file;

  private @Nullable File answer() {
    Path chosen = file;
    return chosen == null ? null : chosen.toFile();
  }

  @Override
  public @Nullable File openOne(FileChooser chooser, @Nullable Window owner) {
    return answer();
  }

  @Override
  public @Nullable List<File> openMany(FileChooser chooser, @Nullable Window owner) {
    File chosen = answer();
    return chosen == null ? null : List.of(chosen);
  }

  @Override
  public @Nullable File folder(DirectoryChooser chooser, @Nullable Window owner) {
    return answer();
  }

  @Override
  public @Nullable File save(FileChooser chooser, @Nullable Window owner) {
    return answer();
  }
}
