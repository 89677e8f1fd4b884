package hearth.jobs.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/**
 * The contract as JSON. Unknown fields are tolerated, so an older Hearth reads what a newer one
 * wrote as long as the version is the same, and passes over kinds of events that it does not know;
 * an unknown version is refused with a sentence.
 */
public final class ContractJson {

  /** Version of the event stream. */
  public static final int EVENTS = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .build();

  private ContractJson() {}

  /** Writes one line, for event streams. */
  public static String line(JobEvent event) {
    return write(event, false);
  }

  /** Writes indented JSON, for files that a person may open. */
  public static String pretty(Object value) {
    return write(value, true) + "\n";
  }

  /**
   * Reads one line of an event stream. An event of a kind that is not known here is {@link
   * JobEvent.Unknown}.
   *
   * @throws ContractException when the line is no event or of another version
   */
  public static JobEvent event(String line) {
    JobEvent event = knownOrNot(line);
    if (event instanceof JobEvent.Launching launching) {
      requireVersion("event stream", launching.schema(), EVENTS);
    }
    return event;
  }

  private static JobEvent knownOrNot(String line) {
    try {
      return read(line, JobEvent.class, "event");
    } catch (ContractException e) {
      if (e.getCause() instanceof InvalidTypeIdException kind && kind.getTypeId() != null) {
        return new JobEvent.Unknown(Instant.EPOCH, kind.getTypeId());
      }
      throw e;
    }
  }

  /**
   * Reads {@code job.json}.
   *
   * @throws ContractException when the text is no request or of another version
   */
  public static JobRequest request(String json) {
    return readVersioned(json, JobRequest.class, "job request", JobRequest.SCHEMA);
  }

  /**
   * Reads {@code manifest.json}.
   *
   * @throws ContractException when the text is no manifest or of another version
   */
  public static ResultManifest manifest(String json) {
    return readVersioned(json, ResultManifest.class, "result manifest", ResultManifest.SCHEMA);
  }

  /**
   * Reads {@code input-checksums.json}.
   *
   * @throws ContractException when the text is no such file or of another version
   */
  public static InputChecksums checksums(String json) {
    return readVersioned(json, InputChecksums.class, "list of checksums", InputChecksums.SCHEMA);
  }

  /**
   * Reads a job descriptor.
   *
   * @throws ContractException when the text is no descriptor or of another version
   */
  public static JobDescriptor descriptor(String json) {
    return readVersioned(json, JobDescriptor.class, "job descriptor", JobDescriptor.SCHEMA);
  }

  /**
   * Reads {@code hearth-job.json}.
   *
   * @throws ContractException when the text is no such file, of another version or faulty
   */
  public static OwnJob ownJob(String json) {
    OwnJob job = readVersioned(json, OwnJob.class, OwnJob.FILE_NAME, OwnJob.SCHEMA);
    job.problem()
        .ifPresent(
            problem -> {
              throw new ContractException("In this " + OwnJob.FILE_NAME + ", " + problem);
            });
    return job;
  }

  /**
   * Reads an agent's plan.
   *
   * @throws ContractException when the text is no plan or of another version
   */
  public static AttemptPlan plan(String json) {
    return readVersioned(json, AttemptPlan.class, "attempt plan", AttemptPlan.SCHEMA);
  }

  /**
   * Reads an order.
   *
   * @throws ContractException when the text is no order or of another version
   */
  public static JobOrder order(String json) {
    return readVersioned(json, JobOrder.class, "job order", JobOrder.SCHEMA);
  }

  /**
   * Reads a failure.
   *
   * @throws ContractException when the text is none
   */
  public static Failure failure(String json) {
    return read(json, Failure.class, "failure");
  }

  /**
   * Reads who cancelled a job.
   *
   * @throws ContractException when the text does not tell
   */
  public static Canceller canceller(String json) {
    return read(json, Canceller.class, "note of who cancelled");
  }

  private static <T> T readVersioned(String json, Class<T> type, String what, int known) {
    JsonNode tree = read(json, JsonNode.class, what);
    JsonNode schema = tree.path("schema");
    if (!schema.isInt()) {
      throw new ContractException("This " + what + " does not say its version.");
    }
    requireVersion(what, schema.intValue(), known);
    return read(json, type, what);
  }

  private static void requireVersion(String what, int found, int known) {
    if (found != known) {
      throw new ContractException(
          "This %s is of version %d, and this Hearth reads version %d. %s"
              .formatted(
                  what,
                  found,
                  known,
                  found > known
                      ? "Open it with a newer Hearth."
                      : "It was written by an older Hearth."));
    }
  }

  private static <T> T read(String json, Class<T> type, String what) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new ContractException("This " + what + " is empty.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new ContractException("This " + what + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  private static String write(Object value, boolean pretty) {
    try {
      return pretty
          ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value)
          : MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new ContractException("Cannot be written as JSON: " + value.getClass().getName(), e);
    }
  }
}
