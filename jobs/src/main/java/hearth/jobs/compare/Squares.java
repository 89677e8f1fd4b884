package hearth.jobs.compare;

/** Square matrices that shrink. */
final class Squares {

  private Squares() {}

  /** Puts the last of {@code size} rows and columns into the place of another. */
  static void remove(double[][] square, int place, int size) {
    int last = size - 1;
    for (int i = 0; i < size; i++) {
      square[place][i] = square[last][i];
      square[i][place] = square[i][last];
    }
    square[place][place] = 0;
  }
}
