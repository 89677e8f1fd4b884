package hearth.app.shell;

import hearth.app.results.ExportChoice;
import hearth.app.results.ExportMemory;

/** How charts were exported last, in the window's settings. */
record RememberedExports(SettingsStore settings) implements ExportMemory {

  /** A file that somebody edited may lack a part. */
  @Override
  public ExportChoice last() {
    ExportChoice last = settings.get().exports();
    return last == null || last.format() == null || last.theme() == null
        ? ExportChoice.FIRST
        : last;
  }

  @Override
  public void remember(ExportChoice choice) {
    settings.update(s -> s.withExports(choice));
  }
}
