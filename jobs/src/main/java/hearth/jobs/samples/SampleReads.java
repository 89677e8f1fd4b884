package hearth.jobs.samples;

import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Simulated reads of the sample genome: 4 MB that are made when first needed. Their k-mer spectrum
 * (k = 21) has a slope of errors and a peak near 31.
 */
public final class SampleReads {

  public static final String FILE_NAME = "lambda-reads-40x.fastq";

  /** 150 bases, 40 times, 0.5 % errors. */
  public static final ReadSimulation PARAMETERS = ReadSimulation.haploid(150, 40, 0.005, 42);

  private SampleReads() {}

  /**
   * Makes the reads of the lambda genome unless they are there. They are made again when the file
   * has another size than it was written with, or other parameters or another genome than now.
   *
   * @param samplesDir the directory of the samples that Hearth brings
   * @param cacheDir where the reads are kept; created when missing
   * @return the FASTQ file in {@code cacheDir}
   */
  public static Path prepare(Path samplesDir, Path cacheDir) throws IOException {
    Path genome = new LambdaSample(samplesDir).genome();
    String recipe =
        "simulator %d, %s, genome %d bytes"
            .formatted(ReadSimulator.VERSION, PARAMETERS, Files.size(genome));
    return SampleFiles.make(
        cacheDir,
        FILE_NAME,
        recipe,
        file -> new ReadSimulator(Genome.read(genome), PARAMETERS).write(file));
  }
}
