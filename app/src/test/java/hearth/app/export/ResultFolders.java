package hearth.app.export;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.InputChecksums;
import hearth.jobs.contract.InputChecksums.InputChecksum;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.contract.ResultManifest.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folders of results as jobs leave them. */
public final class ResultFolders {
  public static final String ID = "20261121-140000-kmer-spectrum-7f3a";
  public static final String SHA = "ab".repeat(32);

  private ResultFolders() {}

  /** A spectrum whose coverage peak is at 20. */
  public static Path spectrum(Path parent) throws IOException {
    StringBuilder histogram = new StringBuilder();
    for (int m = 1; m <= 40; m++) {
      long distinct =
          Math.round(90_000 / Math.pow(4, m) + 8_000 * Math.exp(-(m - 20.0) * (m - 20) / 40));
      if (distinct > 0) {
        histogram.append(m).append('\t').append(distinct).append('\n');
      }
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("k", 21);
    summary.put("canonical", true);
    summary.put("distinct", 131_802L);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("histogram.tsv", histogram.toString());
    files.put("top-kmers.tsv", "kmer\tcount\nACGTTGCACCGGTTAACGTTG\t98\n");
    return write(parent, "kmer-spectrum", Map.of("k", "21", "canonical", "true"), summary, files);
  }

  /** Sequences in another format, with a table whose texts are no markup. */
  public static Path converted(Path parent) throws IOException {
    return write(
        parent,
        "sequences",
        Map.of("format", "fasta"),
        Map.of("sequences", 2),
        Map.of("files.tsv", "file\tnote\na<b>&.fa\t<script>alert(1)</script>\n"));
  }

  private static Path write(
      Path parent,
      String kind,
      Map<String, String> parameters,
      Map<String, Object> summary,
      Map<String, String> files)
      throws IOException {
    Path folder = Files.createDirectories(parent.resolve(ID));
    JobInput input = new JobInput("/data/reads <1>.fq.gz", "reads <1>.fq.gz", 2_000_000);
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            ID,
            kind.equals("sequences") ? "convert" : kind,
            2,
            parameters,
            List.of(input),
            "default",
            Instant.parse("2026-11-21T14:00:00Z"),
            Map.of("hearth", "0.1.0", "spark", "4.2.0", "java", "25"));
    List<ResultFile> listed = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(file.getKey()), content);
      listed.add(new ResultFile(file.getKey(), content.length, sha256(content)));
    }
    Files.writeString(folder.resolve("job.json"), ContractJson.pretty(request));
    Files.writeString(
        folder.resolve("input-checksums.json"),
        ContractJson.pretty(
            new InputChecksums(
                InputChecksums.SCHEMA,
                List.of(new InputChecksum(input.path(), input.name(), input.bytes(), SHA)))));
    Files.writeString(
        folder.resolve("manifest.json"),
        ContractJson.pretty(
            new ResultManifest(
                ResultManifest.SCHEMA,
                ID,
                kind,
                1,
                listed,
                summary,
                List.of("One record is empty & was left out."),
                Instant.parse("2026-11-21T14:02:00Z"))));
    return folder;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
