package hearth.jobs.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractJson;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationConfTest {

  @TempDir Path folder;

  @Test
  void holdsTheSecretForItsOwnerAlone() throws Exception {
    AttemptPlan plan = plan();
    Path file = ApplicationConf.write(plan);

    Properties conf = read(file);
    assertThat(conf)
        .containsEntry("spark.authenticate.secret", "0123abc")
        .containsEntry("spark.authenticate", "true")
        .containsEntry("spark.master", "spark://127.0.0.1:7077")
        .containsEntry("spark.app.name", "job-1");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(ContractJson.pretty(plan)).doesNotContain("0123abc");
  }

  @Test
  void makesTheDirectoryOfTheEventLog() throws Exception {
    Properties conf = read(ApplicationConf.write(plan()));
    Path eventLog = Path.of(URI.create(conf.getProperty("spark.eventLog.dir")));
    assertThat(eventLog).isDirectory().isEqualTo(folder.resolve("results \u00fc/eventlog"));
  }

  @Test
  void theDriversPageTakesAnyFreePortSoThatAnotherDriverOn4040IsNotInTheWay() throws Exception {
    assertThat(read(ApplicationConf.write(plan()))).containsEntry("spark.ui.port", "0");
  }

  private AttemptPlan plan() throws Exception {
    Path results = Files.createDirectories(folder.resolve("results \u00fc"));
    Path work = Files.createDirectories(folder.resolve("work"));
    Path secret = Files.writeString(folder.resolve("secret"), "0123abc\n");
    return new AttemptPlan(
        AttemptPlan.SCHEMA,
        "job-1",
        1,
        "org.example.Main",
        "jobs.jar",
        "spark",
        "spark/jars/*",
        null,
        results.toString(),
        work.toString(),
        secret.toString(),
        512,
        List.of(),
        false,
        Map.of("spark.master", "spark://127.0.0.1:7077"));
  }

  private static Properties read(Path file) throws Exception {
    Properties conf = new Properties();
    try (Reader in = Files.newBufferedReader(file, UTF_8)) {
      conf.load(in);
    }
    return conf;
  }
}
