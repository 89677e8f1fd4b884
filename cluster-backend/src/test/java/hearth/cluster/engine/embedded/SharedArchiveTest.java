package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.SparkHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedArchiveTest {

  @TempDir Path folder;
  private SparkHome sparkHome;
  private Path jar;
  private Path jobs;

  @BeforeEach
  void layOut() throws IOException {
    jobs = Files.writeString(folder.resolve("hearth-jobs.jar"), "jobs");
    sparkHome = new SparkHome(folder.resolve("spark"), jobs);
    Files.createDirectories(folder.resolve("spark/jars"));
    jar = Files.writeString(folder.resolve("spark/jars/spark-core_2.13-4.2.0.jar"), "one");
  }

  @Test
  void isUsedOnceItIsThere() throws IOException {
    SharedArchive archive = archive();
    assertThat(archive.options()).isEmpty();
    Files.createDirectories(folder.resolve("cache"));
    Files.createFile(archive.file());
    assertThat(archive.options()).contains("-XX:SharedArchiveFile=" + archive.file());
  }

  @Test
  void otherJarsHaveAnotherArchive() throws IOException {
    SharedArchive before = archive();
    assertThat(archive()).isEqualTo(before);
    Files.writeString(jar, "three");
    assertThat(archive()).isNotEqualTo(before);
  }

  @Test
  void otherJobsHaveAnotherArchive() throws IOException {
    SharedArchive before = archive();
    Files.writeString(jobs, "other jobs");
    assertThat(archive()).isNotEqualTo(before);
  }

  @Test
  void theClassPathIsInOrder() throws IOException {
    Path first = Files.createFile(jar.resolveSibling("a.jar"));
    Path last = Files.createFile(jar.resolveSibling("z.jar"));
    Files.createFile(jar.resolveSibling("notes.txt"));
    assertThat(sparkHome.classPath().split(File.pathSeparator))
        .containsExactly(first.toString(), jar.toString(), last.toString(), jobs.toString());
    assertThat(sparkHome.scalaVersion()).isEqualTo("2.13");
  }

  private SharedArchive archive() throws IOException {
    return SharedArchive.in(folder.resolve("cache"), sparkHome);
  }
}
