package hearth.jobs.spark;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job computed.
 *
 * @param kindVersion version of the files of its result kind
 * @param files the result's files by name, in order
 * @param parts the result's files that tasks wrote
 * @param summary figures for the manifest, in order
 * @param notes sentences about the input
 */
record JobResult(
    int kindVersion,
    Map<String, Content> files,
    List<ResultPart> parts,
    Map<String, Object> summary,
    List<String> notes) {

  /** A result without parts. */
  JobResult(
      int kindVersion,
      Map<String, Content> files,
      Map<String, Object> summary,
      List<String> notes) {
    this(kindVersion, files, List.of(), summary, notes);
  }

  JobResult {
    files = new LinkedHashMap<>(files);
    parts = List.copyOf(parts);
    summary = new LinkedHashMap<>(summary);
    notes = List.copyOf(notes);
  }

  /** Writes the text of a file, with line feeds as line ends. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }
}
