package hearth.jobs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reference sequences and what independent tools made of them: the folder that the system property
 * {@code hearth.shared} names. Tests that need it are skipped where it does not exist, but fail in
 * CI.
 */
public final class ReferenceData {

  private ReferenceData() {}

  /** A file such as {@code oracles/codon/ecoli.cusp}. */
  public static Path file(String name) {
    Path folder = Path.of(System.getProperty("hearth.shared", "../../shared")).normalize();
    boolean there = Files.isDirectory(folder);
    if ("true".equals(System.getenv("CI")) && !there) {
      throw new IllegalStateException("CI needs the reference data in " + folder);
    }
    assumeTrue(there, () -> "Skipped: no reference data in " + folder);
    return folder.resolve(name);
  }

  /** Opens a text file, unpacked where its name ends in .gz. */
  public static BufferedReader read(String name) throws IOException {
    InputStream in = Files.newInputStream(file(name));
    return new BufferedReader(
        new InputStreamReader(
            name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
            StandardCharsets.US_ASCII));
  }
}
