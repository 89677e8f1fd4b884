package hearth.app.bench;

/**
 * What a tree of processes used.
 *
 * @param cpuSeconds user and system time of all of them
 * @param peakBytes the largest sum of their resident memory at one moment; pages that processes
 *     share count once for each
 */
record Usage(double cpuSeconds, long peakBytes) {}
