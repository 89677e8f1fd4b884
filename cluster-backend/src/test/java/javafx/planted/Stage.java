package javafx.planted;

/** Stands for a class of JavaFX, which this module does not even have. */
public final class Stage {}
