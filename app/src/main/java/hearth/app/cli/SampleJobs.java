package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.samples.Sample;
import hearth.jobs.samples.Samples;
import java.io.IOException;
import java.util.List;

/**
 * The samples as drafts. Those of the demo are the k-mers of simulated reads, then the codons of
 * the genes, of bacteriophage lambda.
 */
public final class SampleJobs {

  private SampleJobs() {}

  /**
   * The demo's jobs.
   *
   * @throws IOException when a sample cannot be read or written
   */
  public static List<JobDraft> demo(Installation installation, HearthHome home) throws IOException {
    return List.of(
        prepare("kmer-spectrum", installation, home), prepare("codon-usage", installation, home));
  }

  /**
   * The sample of a job type; its files are made when they are not in the cache yet.
   *
   * @throws IOException when it cannot be read or written
   * @throws CliFailure when the type has none
   */
  public static JobDraft prepare(String type, Installation installation, HearthHome home)
      throws IOException {
    Sample sample =
        Samples.prepare(type, installation.samples(), home.cache())
            .orElseThrow(
                () ->
                    new CliFailure(
                        ExitCode.USAGE,
                        Messages.text("cli.sample.none", type),
                        Messages.text("cli.run.help")));
    return new JobDraft(type, sample.parameters(), sample.inputs());
  }
}
