package hearth.jobs.samples;

import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Simulated reads of the sample genome: 4 MB that are made when first needed. Their k-mer spectrum
 * (k = 21) has a slope of errors and a peak near 31.
 */
public final class SampleReads {

  public static final String FILE_NAME = "lambda-reads-40x.fastq";

  /** 150 bases, 40 times, 0.5 % errors. */
  public static final ReadSimulation PARAMETERS = ReadSimulation.haploid(150, 40, 0.005, 42);

  private static final String STAMP_SUFFIX = ".made";

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
    Path reads = cacheDir.resolve(FILE_NAME);
    Path stamp = cacheDir.resolve(FILE_NAME + STAMP_SUFFIX);
    if (Files.exists(reads)
        && Files.exists(stamp)
        && Files.readString(stamp).equals(stampText(genome, reads))) {
      return reads;
    }
    Files.createDirectories(cacheDir);
    Files.deleteIfExists(stamp);
    // Not a temporary file of the JDK's making: only its owner could read that.
    Path unfinished = cacheDir.resolve(FILE_NAME + "." + UUID.randomUUID() + ".tmp");
    try {
      new ReadSimulator(Genome.read(genome), PARAMETERS).write(unfinished);
      String text = stampText(genome, unfinished);
      moveInPlace(unfinished, reads);
      Files.writeString(unfinished, text, StandardCharsets.UTF_8);
      moveInPlace(unfinished, stamp);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return reads;
  }

  private static String stampText(Path genome, Path reads) throws IOException {
    return "simulator %d, %s, genome %d bytes, reads %d bytes%n"
        .formatted(ReadSimulator.VERSION, PARAMETERS, Files.size(genome), Files.size(reads));
  }

  /** Replaces a file by a finished one, so that nobody sees half of it. */
  private static void moveInPlace(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        finished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
