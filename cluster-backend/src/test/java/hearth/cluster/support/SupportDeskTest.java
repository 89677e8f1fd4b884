package hearth.cluster.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import hearth.cluster.HearthHome;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.diagnosis.CleanUpResult;
import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.MemoryLadder;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.results.FolderResultStore;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are planted wherever a bundle takes something from, and looked for in it. */
class SupportDeskTest {

  private static final Profile PROFILE = Profile.of("c", "fake", 2, 1, 512, 512);

  /** In all that is planted, so that one search finds what was let through. */
  private static final String HUSH = "hunter2";

  @TempDir Path folder;
  private final FakeWorld world = new FakeWorld();
  private HearthHome home = new HearthHome(Path.of(""));
  private ReconcilingClusterService cluster;
  private EngineJobService jobs;
  private SupportDesk desk;

  @BeforeEach
  void open() {
    home = new HearthHome(folder.resolve("home"));
    FakeEngine engine = new FakeEngine(world, home.results());
    world.start(PROFILE, Node.Role.MASTER, "master");
    cluster =
        new ReconcilingClusterService(
            new SelectedEngine(List.of(engine)),
            new MasterClient(),
            (wanted, missing) -> List.of(),
            home.running(),
            PROFILE,
            Clock.systemUTC());
    jobs =
        new EngineJobService(
            engine,
            () -> PROFILE,
            JobCatalogue.of(BuiltInJobs.all()),
            Map.of("hearth", "test"),
            () -> false,
            Clock.systemUTC(),
            home.jobList());
    desk =
        new SupportDesk(
            home,
            cluster,
            jobs,
            () -> new FolderResultStore(home.results()),
            new Found(),
            Map.of("hearth", "1.2.3"),
            Map.of("LAB_TOKEN", HUSH + "-of-the-environment", "PATH", "/usr/bin"),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    jobs.close();
    cluster.close();
  }

  @Test
  void noPlantedSecretIsInABundle() throws Exception {
    String job = plant();

    SupportBundle bundle = desk.save(folder.resolve("support.zip"));

    Map<String, String> texts = unzip(bundle.file());
    assertThat(texts.keySet())
        .contains(
            "about.txt",
            "versions.txt",
            "diagnosis.txt",
            "jobs.txt",
            "engines.json",
            "hearth/hearth-1.log",
            "profiles/lab.json",
            "clusters/lab/master.log",
            "jobs/" + job + "/job.json",
            "jobs/" + job + "/driver.log",
            "jobs/" + job + "/events-1.jsonl");
    assertThat(texts.keySet())
        .noneMatch(name -> name.contains("genome") || name.endsWith("secret"));
    texts.forEach((name, text) -> assertThat(text).as(name).doesNotContain(HUSH));
    assertThat(bundle.removed()).as("one in each place").isGreaterThanOrEqualTo(8);
    assertThat(texts.get("versions.txt")).contains("hearth 1.2.3");
    assertThat(texts.get("hearth/hearth-1.log")).contains("it began", "it ended");
    assertThat(texts.get("jobs.txt")).contains(job + " kmer-spectrum");
    assertThat(bundle.missing()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsThere() throws Exception {
    SupportBundle bundle =
        SupportBundle.write(
            folder.resolve("support.zip"),
            List.of(
                new SupportPart(
                    "worker.log",
                    () -> {
                      throw new IOException("No log: token=" + HUSH);
                    }),
                new SupportPart("a.txt", () -> Files.newInputStream(write("a", "all\nof it\n")))),
            List.of());

    assertThat(bundle.missing()).containsExactly("worker.log: No log: token=[removed]");
    assertThat(unzip(bundle.file()))
        .containsEntry("missing.txt", "worker.log: No log: token=[removed]\n")
        .containsEntry("a.txt", "all\nof it\n");
  }

  @Test
  void aBundleThatCannotBeWrittenLeavesTheEarlierOne() throws Exception {
    Path file = Files.createDirectories(folder.resolve("support.zip"));
    Files.writeString(file.resolve("x"), "it is a folder");

    assertThatThrownBy(() -> desk.save(file)).isInstanceOf(IOException.class);
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(".hearth-support"));
    }
  }

  @Test
  void aBrokenListOfJobsKeepsNobodyFromTheRest() throws Exception {
    String job = plant();
    close();
    Files.writeString(home.jobList(), "no database ".repeat(100));
    Files.deleteIfExists(home.jobList().resolveSibling("jobs.db-wal"));
    open();

    SupportBundle bundle = desk.save(folder.resolve("support.zip"));

    assertThat(bundle.missing())
        .singleElement(as(STRING))
        .contains("jobs.txt: The list of jobs", "jobs.db", "move it away");
    assertThat(unzip(bundle.file()))
        .containsKeys(
            "missing.txt",
            "diagnosis.txt",
            "hearth/hearth-1.log",
            "jobs/" + job + "/job.json",
            "jobs/" + job + "/driver.log")
        .doesNotContainKey("jobs.txt");
  }

  /** A secret that cannot be read cannot be removed either. */
  @Test
  void whatMayHaveASecretThatCannotBeReadIsLeftOut() throws Exception {
    String job = plant();
    Path secret = home.clusters().resolve("other/secret");
    Files.createDirectories(secret); // A folder is read by nobody, not even by root.

    SupportBundle bundle = desk.save(folder.resolve("support.zip"));

    assertThat(bundle.missing())
        .hasSize(3)
        .allMatch(line -> line.contains("left out, because they may have a secret"));
    assertThat(unzip(bundle.file()))
        .containsKeys("missing.txt", "versions.txt", "jobs.txt", "hearth/hearth-1.log")
        .doesNotContainKeys("clusters/lab/master.log", "jobs/" + job + "/driver.log");
  }

  @Test
  void ofLongLogsTheEndIsTaken() throws Exception {
    String line = "x".repeat(99) + "\n";
    Path log = home.root().resolve("logs/hearth-2.log");
    write(log, line.repeat(20_000) + "the last line\n");

    String text =
        unzip(desk.save(folder.resolve("s.zip")).file()).getOrDefault("hearth/hearth-2.log", "");

    assertThat(text).endsWith("the last line\n").hasSizeBetween(1000, (int) FolderParts.TAIL);
  }

  /** Returns the job's id. */
  private String plant() throws Exception {
    write(home.root().resolve("logs/hearth-1.log"), "it began\npassword=" + HUSH + "\nit ended\n");
    write(home.profiles().resolve("lab.json"), "{\"proxy\":\"http://ada:" + HUSH + "@p:1/\"}");
    write(home.engines(), "{\"docker\":\"tcp://ada:" + HUSH + "@127.0.0.1:2375\"}");
    write(home.clusters().resolve("lab/secret"), HUSH + "0123456789");
    write(
        home.clusters().resolve("lab/logs/master.log"),
        "it is " + HUSH + "0123456789 and not " + HUSH + "-of-the-environment\n");
    String job =
        jobs.submit(
                new JobDraft(
                    "kmer-spectrum", Map.of("k", "11"), List.of(write("genome.fa", ">s\nACGT\n"))))
            .join()
            .id();
    Path results = home.results().resolve(job);
    write(results.resolve("driver.log"), "(spark.my.secret," + HUSH + ")\n");
    write(
        results.resolve("events-1.jsonl"),
        "{\"event\":\"log\",\"line\":\"--token "
            + HUSH
            + "\"}\n"
            + "{\"event\":\"log\",\"line\":\"Authorization: Bearer "
            + HUSH
            + "abcdefgh\"}\n");
    return job;
  }

  private Path write(String name, String text) throws IOException {
    return write(folder.resolve(name), text);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Map<String, String> unzip(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }

  /** A diagnosis that has met a secret. */
  private static final class Found implements Diagnostics {
    @Override
    public Diagnosis look(Profile profile) {
      Finding finding =
          new Finding(Severity.WARNING, "A proxy.", "https_proxy=http://ada:" + HUSH + "@p:1", "");
      return new Diagnosis(Instant.EPOCH, List.of(finding), new MemoryLadder(List.of()), null);
    }

    @Override
    public List<Leftover> leftovers() {
      return List.of();
    }

    @Override
    public CleanUpResult remove(List<Leftover> leftovers) {
      throw new UnsupportedOperationException();
    }
  }
}
