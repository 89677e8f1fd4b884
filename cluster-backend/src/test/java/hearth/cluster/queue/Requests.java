package hearth.cluster.queue;

import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Requests for tests. */
final class Requests {

  private Requests() {}

  static JobRequest kmers(String id) {
    return kmers(id, new JobInput("/data/reads.fq", "reads.fq", 1000));
  }

  static JobRequest kmers(String id, JobInput input) {
    return new JobRequest(
        JobRequest.SCHEMA,
        id,
        "kmer-spectrum",
        1,
        Map.of("k", "21", "canonical", "true", "top", "100"),
        List.of(input),
        "c",
        Instant.parse("2026-11-21T14:35:01Z"),
        Map.of("hearth", "0.1.0"));
  }
}
