package hearth.cluster.queue;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Requests for tests. */
final class Requests {

  /** A job type that takes no inputs but a file for a parameter. */
  static final JobDescriptor ANNOTATED =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "annotated",
          1,
          "Annotated",
          "Needs genes.",
          new InputSpec("Files", List.of(), 0, 0),
          List.of(new Parameter.FileParameter("genes", "Genes", "", List.of("gff3"), true)),
          "annotated",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private Requests() {}

  static JobRequest kmers(String id) {
    return kmers(id, new JobInput("/data/reads.fq", "reads.fq", 1000));
  }

  static JobRequest kmers(String id, JobInput input) {
    return new JobRequest(
        JobRequest.SCHEMA,
        id,
        KmerSpectrumType.DESCRIPTOR.type(),
        KmerSpectrumType.DESCRIPTOR.version(),
        Map.of("k", "21", "canonical", "true", "top", "100"),
        List.of(input),
        "c",
        Instant.parse("2026-11-21T14:35:01Z"),
        Map.of("hearth", "0.1.0"));
  }
}
