package hearth.cluster.results;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.contract.ResultManifest.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes results as jobs do. */
final class ResultFixture {

  static final Map<String, Object> KMERS = Map.of("k", 3, "canonical", true);
  static final String HISTOGRAM = "1\t100\n2\t7\n9000000000\t1\n";
  static final String TOP = "kmer\tcount\nAAC\t9000000000\nACG\t2\n";

  private final Path folder;
  private int written;

  ResultFixture(Path folder) {
    this.folder = folder;
  }

  void spectrum(String id, String histogram, String top) throws IOException {
    write(id, "kmer-spectrum", 1, KMERS, tables(histogram, top));
  }

  /**
   * Writes a result whose tables are text.
   *
   * @param files names, each followed by its text, in which / ends a line, : a cell, and = is a
   *     colon
   */
  void texts(String kind, int version, Map<String, Object> summary, List<String> files)
      throws IOException {
    Map<String, byte[]> written = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i += 2) {
      String text = files.get(i + 1);
      String lines =
          text.isEmpty() ? "" : text.replace(':', '\t').replace('/', '\n').replace('=', ':') + "\n";
      written.put(files.get(i), utf8(lines));
    }
    write("j", kind, version, summary, written);
  }

  static Map<String, byte[]> tables(String histogram, String top) {
    return Map.of("histogram.tsv", utf8(histogram), "top-kmers.tsv", utf8(top));
  }

  void codons(String id, List<String> rows) throws IOException {
    String header = "codon\tamino_acid\tcount\tper_thousand\tfraction\trscu\n";
    write(
        id,
        "codon-usage",
        1,
        Map.of("code", "11 Bacterial, Archaeal and Plant Plastid"),
        Map.of("codon-usage.tsv", utf8(header + String.join("\n", rows) + "\n")));
  }

  static List<String> codonRows() {
    List<String> rows = new ArrayList<>();
    for (int codon = 0; codon < 64; codon++) {
      String letters =
          "" + "ACGT".charAt(codon >> 4) + "ACGT".charAt(codon >> 2 & 3) + "ACGT".charAt(codon & 3);
      rows.add(letters + "\tK\t5\t15.625\t0.5\t1.25");
    }
    return rows;
  }

  void write(
      String id, String kind, int version, Map<String, Object> summary, Map<String, byte[]> files)
      throws IOException {
    Files.createDirectories(folder.resolve(id));
    List<ResultFile> listed = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Files.write(file(id, entry.getKey()), entry.getValue());
      listed.add(new ResultFile(entry.getKey(), entry.getValue().length, sha256(entry.getValue())));
    }
    Instant time = Instant.parse("2026-11-21T14:35:01Z").plusSeconds(++written);
    JobRequest request = new JobRequest(1, id, kind, 1, Map.of(), List.of(), "c", time, Map.of());
    ResultManifest manifest =
        new ResultManifest(1, id, kind, version, listed, summary, List.of(), time);
    Files.writeString(file(id, "job.json"), ContractJson.pretty(request));
    Files.writeString(file(id, "manifest.json"), ContractJson.pretty(manifest));
  }

  Path file(String id, String name) {
    return folder.resolve(id).resolve(name);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
