package hearth.app.planted;

/** Stands for a class of the window. */
public final class Page {}
