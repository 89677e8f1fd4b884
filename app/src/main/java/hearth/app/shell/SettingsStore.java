package hearth.app.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hearth.cluster.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's settings and their file. Changes are in force at once and written in the background,
 * in one step. Settings are a comfort: a file that cannot be read or written costs a line in the
 * log and nothing else.
 */
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  private final ObjectMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Object writing = new Object();
  private final Path file;
  private final Executor background;
  private volatile WindowSettings settings;

  /** Reads {@code file}, if there is one. */
  public SettingsStore(Path file, Executor background) {
    this.file = file;
    this.background = background;
    this.settings = read();
  }

  public WindowSettings get() {
    return settings;
  }

  /** Changes the settings and writes them. */
  public void update(UnaryOperator<WindowSettings> change) {
    WindowSettings changed;
    synchronized (this) {
      changed = change.apply(settings);
      if (changed.equals(settings)) {
        return;
      }
      settings = changed;
    }
    background.execute(this::write);
  }

  private WindowSettings read() {
    try {
      @Nullable WindowSettings read =
          json.readValue(Files.readAllBytes(file), WindowSettings.class);
      return read == null ? WindowSettings.FIRST : complete(read);
    } catch (NoSuchFileException e) {
      return WindowSettings.FIRST;
    } catch (JsonProcessingException e) {
      LOG.warn("{} is damaged; the window starts with its first settings", file, e);
      return WindowSettings.FIRST;
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the window starts with its first settings", file, e);
      return WindowSettings.FIRST;
    }
  }

  /** Fills in what an older or hand-edited file lacks. */
  private static WindowSettings complete(WindowSettings read) {
    return new WindowSettings(
        WindowSettings.SCHEMA,
        Objects.requireNonNullElse(read.theme(), ThemeChoice.SYSTEM),
        Objects.requireNonNullElse(read.onClose(), CloseChoice.ASK),
        read.place(),
        read.lastFolder(),
        read.tellsDesktop(),
        read.lookback(),
        read.charts(),
        read.language(),
        read.scale(),
        read.exports());
  }

  private void write() {
    synchronized (writing) {
      try {
        WholeFile.write(file, json.writeValueAsBytes(settings));
      } catch (IOException e) {
        LOG.warn("{} cannot be written; the window forgets its settings", file, e);
      }
    }
  }
}
