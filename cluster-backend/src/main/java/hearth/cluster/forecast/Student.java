package hearth.cluster.forecast;

/** Student's t distribution, up to a factor. */
final class Student {

  private Student() {}

  static double density(double t, int freedom) {
    return Math.pow(1 + t * t / freedom, -(freedom + 1) / 2.0);
  }
}
