package hearth.app.results;

/** Remembers how charts were exported last. */
public interface ExportMemory {

  ExportChoice last();

  void remember(ExportChoice choice);
}
