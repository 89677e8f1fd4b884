package hearth.jobs.contract;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the files in a job's result directory that every job type has. */
public final class ResultLayout {

  /** The {@link JobRequest}: the first file that is written. */
  public static final String REQUEST = "job.json";

  /** What the driver printed, of all attempts one after the other. */
  public static final String DRIVER_LOG = "driver.log";

  /** The {@link ResultManifest}: the last file that the job writes. */
  public static final String MANIFEST = ResultManifest.FILE_NAME;

  /** The {@link InputChecksums}, written once the job has ended and nobody waits for another. */
  public static final String INPUT_CHECKSUMS = "input-checksums.json";

  /** How names of files end that are not the result's yet. */
  public static final String TEMPORARY = ".tmp";

  /** Where a person's own program writes; what it wrote is moved from there into the result. */
  public static final String PROGRAM_OUTPUT = "program-output";

  /** The environment variable that tells a person's own program that folder. */
  public static final String RESULTS_VARIABLE = "HEARTH_RESULTS";

  private static final Pattern EVENTS = Pattern.compile("events-([1-9][0-9]{0,5})\\.jsonl");

  private ResultLayout() {}

  /** The event stream of an attempt, 1 for the first. */
  public static String events(int attempt) {
    return "events-" + attempt + ".jsonl";
  }

  /** The attempt whose event stream has this name, or empty when it is another file. */
  public static OptionalInt attemptOf(String fileName) {
    Matcher matcher = EVENTS.matcher(fileName);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
