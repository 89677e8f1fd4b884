package hearth.jobs.check;

/**
 * Where a partition was and what it had.
 *
 * @param executor the executor's label
 */
public record PartitionFact(String executor, long records) {}
