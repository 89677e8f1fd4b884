package hearth.jobs.contract;

/**
 * What an application has read of its inputs, as far as its tasks that have ended told; what was
 * read again counts again.
 *
 * @param bytes as the files have them, packed or not
 * @param records sequences, lines or rows
 * @param bytesPerSecond on the average of the time in which it read, all executors together
 */
public record InputRead(long bytes, long records, double bytesPerSecond) {}
