package hearth.app;

import hearth.app.charts.Genes;
import hearth.app.charts.Spectra;
import hearth.app.charts.Tables;
import hearth.cluster.results.CodonDetails.Gene;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.jobs.contract.ContractJson;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Writes results as jobs do, for the benchmark of charts. */
record ChartBenchResults(Path folder) {

  /** Reads of a diploid genome, with a model. */
  void reads(String id, Instant finished) throws IOException {
    KmerSpectrum spectrum = Spectra.diploid(30, 4_000_000);
    GenomeModel model = Objects.requireNonNull(spectrum.model());
    StringBuilder histogram = new StringBuilder();
    spectrum
        .bins()
        .forEach(
            bin ->
                histogram
                    .append(bin.multiplicity())
                    .append('\t')
                    .append(bin.distinct())
                    .append('\n'));
    StringBuilder figures = new StringBuilder("name\tvalue\tlow\thigh\tunit\n");
    model
        .figures()
        .forEach(
            figure ->
                figures.append(
                    "%s\t%s\t%s\t%s\t%s%n"
                        .formatted(
                            figure.name(),
                            figure.value(),
                            figure.low(),
                            figure.high(),
                            figure.unit())));
    StringBuilder curve =
        new StringBuilder(
            "multiplicity\tobserved\tmodel\tunique\trepeated\theterozygous\terrors\n");
    model
        .curve()
        .forEach(
            point ->
                curve.append(
                    String.format(
                        Locale.ROOT,
                        "%d\t0\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n",
                        point.multiplicity(),
                        point.distinct(),
                        point.unique(),
                        point.repeated(),
                        point.heterozygous(),
                        point.errors())));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("histogram.tsv", histogram.toString());
    files.put("top-kmers.tsv", "kmer\tcount\n");
    files.put("model.tsv", figures.toString());
    files.put("model-curve.tsv", curve.toString());
    write(id, "kmer-spectrum", 3, Map.of("k", 21, "canonical", true), files, finished);
  }

  /** A histogram of as many multiplicities, with spikes that must not vanish. */
  void histogram(String id, int bins, Instant finished) throws IOException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    StringBuilder text = new StringBuilder(12 * bins);
    for (int m = 1; m <= bins; m++) {
      long distinct = 1 + 5_000_000L / m + (random.nextInt(1000) == 0 ? 300 : 0);
      text.append(m).append('\t').append(distinct).append('\n');
    }
    write(
        id,
        "kmer-spectrum",
        3,
        Map.of("k", 21, "canonical", true),
        Map.of("histogram.tsv", text.toString(), "top-kmers.tsv", "kmer\tcount\n"),
        finished);
  }

  /** The codon usage of as many genes. */
  void codons(String id, int genes, Instant finished) throws IOException {
    StringBuilder table =
        new StringBuilder("codon\tamino_acid\tcount\tper_thousand\tfraction\trscu\n");
    for (CodonTable.Row row : Tables.standard().rows()) {
      table.append(
          "%s\t%s\t%d\t%s\t%s\t%s%n"
              .formatted(
                  row.codon(),
                  row.aminoAcid(),
                  row.count(),
                  row.perThousand(),
                  row.fraction(),
                  row.rscu()));
    }
    StringBuilder rows =
        new StringBuilder(
            "sequence\tbases\tgenetic_code\tcodons\tnc_wright\tnc_sun\tcai\tfop\tgc\tgc1\tgc2"
                + "\tgc3\tgc3s\n");
    for (Gene gene : Genes.of(genes, null).genes()) {
      rows.append(gene.name()).append('\t').append(3 * gene.codons()).append("\t11\t");
      rows.append(gene.codons()).append('\t').append(cell(gene.nc())).append("\t40.0\t");
      rows.append(cell(gene.cai())).append("\t0.4\t0.5\t0.5\t0.5\t0.5\t");
      rows.append(gene.gc3s()).append('\n');
    }
    write(
        id,
        "codon-usage",
        2,
        Map.of("code", "11 Bacterial, archaeal and plant plastid"),
        Map.of("codon-usage.tsv", table.toString(), "sequences.tsv", rows.toString()),
        finished);
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private void write(
      String id,
      String kind,
      int version,
      Map<String, Object> summary,
      Map<String, String> files,
      Instant finished)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve(id));
    List<ResultFile> listed = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      Files.write(place.resolve(file.getKey()), bytes);
      listed.add(new ResultFile(file.getKey(), bytes.length, sha256(bytes)));
    }
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA, id, kind, 1, Map.of(), List.of(), "bench", finished, Map.of());
    ResultManifest manifest =
        new ResultManifest(
            ResultManifest.SCHEMA, id, kind, version, listed, summary, List.of(), finished);
    Files.writeString(place.resolve("job.json"), ContractJson.pretty(request));
    Files.writeString(place.resolve("manifest.json"), ContractJson.pretty(manifest));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
