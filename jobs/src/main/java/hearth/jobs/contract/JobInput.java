package hearth.jobs.contract;

/**
 * An input file of a request.
 *
 * @param path where the driver and the executors find it
 * @param name the file's name as the user chose it
 * @param bytes its size when the job was submitted
 */
public record JobInput(String path, String name, long bytes) {}
