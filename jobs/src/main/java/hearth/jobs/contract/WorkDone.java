package hearth.jobs.contract;

/**
 * What the tasks of an application did that have ended, those of all its stages together; what was
 * done again counts again.
 *
 * @param tasks how many ended well
 * @param shuffleReadBytes read of what other tasks left, from this computer or another one
 * @param shuffleWrittenBytes left for other tasks
 * @param cpuSeconds processor time
 */
public record WorkDone(
    long tasks, long shuffleReadBytes, long shuffleWrittenBytes, double cpuSeconds) {}
