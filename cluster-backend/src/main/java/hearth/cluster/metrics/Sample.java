package hearth.cluster.metrics;

/**
 * One value.
 *
 * @param atMillis when, in milliseconds since 1970
 */
record Sample(Subject subject, Figure figure, long atMillis, double value) {}
