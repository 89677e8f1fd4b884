package hearth.jobs.spark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text of the result that the driver puts together of what tasks wrote.
 *
 * @param header the first line
 * @param directory the job's result directory, where the parts lie until then
 * @param parts what follows, in order
 */
record JoinedText(String header, Path directory, List<ResultPart> parts)
    implements JobResult.Content {
  JoinedText {
    parts = List.copyOf(parts);
  }

  @Override
  public void writeTo(Writer out) throws IOException {
    out.write(header + "\n");
    for (ResultPart part : parts) {
      Path file = directory.resolve(part.temporary());
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        in.transferTo(out);
      }
      Files.delete(file);
    }
  }
}
