package hearth.app.cli;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.samples.LambdaSample;
import hearth.jobs.samples.SampleReads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sample's jobs: k-mers of simulated reads, then codons of the genes, of bacteriophage lambda.
 */
public final class SampleJobs {

  private SampleJobs() {}

  /**
   * Makes the reads when they are not in the cache yet.
   *
   * @throws IOException when the sample cannot be read or the reads cannot be written
   */
  public static List<JobDraft> prepare(Installation installation, HearthHome home)
      throws IOException {
    Path samples = installation.samples();
    Path reads = SampleReads.prepare(samples, home.cache());
    Path genes = new LambdaSample(samples).codingSequences();
    return List.of(
        new JobDraft("kmer-spectrum", Map.of("k", "21"), List.of(reads)),
        new JobDraft("codon-usage", Map.of("code", "11"), List.of(genes)));
  }
}
