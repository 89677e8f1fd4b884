package hearth.cluster.catalogue;

import hearth.jobs.contract.OwnJob;
import java.nio.file.Path;

/**
 * A person's own job in the catalogue.
 *
 * @param job what it is
 * @param folder holds its descriptor and its program
 * @param checksum SHA-256 of the program in lower-case hex
 * @param confirmed whether a person has allowed this very program and descriptor to run
 */
public record StoredJob(OwnJob job, Path folder, String checksum, boolean confirmed) {

  /** The jar or script. */
  public Path program() {
    return folder.resolve(job.program());
  }

  /** Its {@code hearth-job.json}. */
  public Path descriptor() {
    return folder.resolve(OwnJob.FILE_NAME);
  }
}
