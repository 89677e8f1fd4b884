package hearth.app.bench;

import hearth.jobs.simulate.Genome;
import hearth.jobs.simulate.ReadSimulation;
import hearth.jobs.simulate.ReadSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads as a sequencer would give them: 150 bases, one in two hundred wrong. Files are kept in a
 * folder and used again.
 */
final class Reads {
  private static final int READ_LENGTH = 150;
  private static final double ERROR_RATE = 0.005;
  private static final long SEED = 4;
  private static final int BUFFER = 1 << 20;

  private final Path genome;
  private final Path folder;

  /**
   * @param genome FASTA, plain or gzip
   */
  Reads(Path genome, Path folder) {
    this.genome = genome;
    this.folder = folder;
  }

  /** A FASTQ file of about {@code bases} bases. */
  Path plain(long bases) throws IOException {
    Path file = folder.resolve("reads-%d.fastq".formatted(bases));
    if (!Files.exists(file)) {
      Path temporary = Files.createTempFile(folder, "reads", ".tmp");
      Genome known = Genome.read(unpacked());
      double coverage = (double) bases / known.length();
      ReadSimulation wanted = ReadSimulation.haploid(READ_LENGTH, coverage, ERROR_RATE, SEED);
      new ReadSimulator(known, wanted).write(temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  /** The same, as gzip of one member. */
  Path gzip(long bases) throws IOException {
    Path plain = plain(bases);
    Path file = folder.resolve(plain.getFileName() + ".gz");
    if (!Files.exists(file)) {
      Path temporary = Files.createTempFile(folder, "reads", ".tmp");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary), BUFFER)) {
        Files.copy(plain, out);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private Path unpacked() throws IOException {
    if (!genome.toString().endsWith(".gz")) {
      return genome;
    }
    Path plain = folder.resolve("genome.fasta");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(genome), BUFFER)) {
      Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
    }
    return plain;
  }

  /** Letters of the sequences in FASTQ files, plain or gzip. */
  static long bases(List<Path> files) throws IOException {
    long bases = 0;
    for (Path file : files) {
      try (BufferedReader lines = lines(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          bases += lines.readLine().length();
          lines.readLine();
          lines.readLine();
        }
      }
    }
    return bases;
  }

  private static BufferedReader lines(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream text = name(file).endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1), BUFFER);
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Reads a file to its end, so that every program finds it in the system's cache. */
  static void touch(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
