package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import java.io.Serializable;

/**
 * A file of the result that a task wrote into the result directory, under a temporary name: tasks
 * may be tried again, so only the driver knows whose file counts.
 *
 * @param temporary its name now, which ends in {@link ResultLayout#TEMPORARY}
 * @param name the name that it gets
 * @param bytes its size
 * @param sha256 its checksum in lower-case hex
 */
record ResultPart(String temporary, String name, long bytes, String sha256)
    implements Serializable {}
