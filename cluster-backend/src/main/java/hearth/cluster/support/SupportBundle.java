package hearth.cluster.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One zip for whoever helps.
 *
 * @param file where it is
 * @param bytes its size
 * @param parts the names of the texts in it
 * @param removed how many secrets were removed from them
 * @param missing what could not be had, and why
 */
public record SupportBundle(
    Path file, long bytes, List<String> parts, int removed, List<String> missing) {

  private static final String MISSING = "missing.txt";

  public SupportBundle {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }

  /**
   * Writes a bundle in place of an earlier file, which stays until the new one is whole. A part
   * that cannot be had is named in the bundle, and the others are in it.
   *
   * @param secrets what must not be in it, besides all that looks like a secret
   * @throws IOException when the file cannot be written
   */
  static SupportBundle write(Path file, List<SupportPart> parts, List<String> secrets)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".hearth-support", ".tmp");
    List<String> written = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int removed = 0;
    try {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(temporary))) {
        for (SupportPart part : parts) {
          Redactor redactor = new Redactor(secrets);
          String problem = copy(part, zip, redactor);
          removed += redactor.removed();
          if (problem == null) {
            written.add(part.name());
          } else {
            missing.add(new Redactor(secrets).line(part.name() + ": " + problem));
          }
        }
        if (!missing.isEmpty()) {
          zip.putNextEntry(new ZipEntry(MISSING));
          zip.write((String.join("\n", missing) + "\n").getBytes(UTF_8));
          zip.closeEntry();
        }
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return new SupportBundle(file, Files.size(file), written, removed, missing);
  }

  /** Returns why there is no such text or not all of it, or null when it is in the zip. */
  private static @Nullable String copy(SupportPart part, ZipOutputStream zip, Redactor redactor)
      throws IOException {
    BufferedReader text;
    try {
      text = new BufferedReader(new InputStreamReader(part.source().open(), UTF_8));
    } catch (IOException | RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
    try (text) {
      zip.putNextEntry(new ZipEntry(part.name()));
      String problem = copyLines(text, zip, redactor);
      zip.closeEntry();
      return problem;
    }
  }

  /** Returns why the rest cannot be read, or null when all of it was. */
  private static @Nullable String copyLines(
      BufferedReader text, OutputStream out, Redactor redactor) throws IOException {
    while (true) {
      String line;
      try {
        line = text.readLine();
      } catch (IOException e) {
        return "cannot be read to its end: " + e.getMessage();
      }
      if (line == null) {
        return null;
      }
      out.write(redactor.line(line).getBytes(UTF_8));
      out.write('\n');
    }
  }
}
