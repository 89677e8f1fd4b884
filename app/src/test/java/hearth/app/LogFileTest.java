package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HearthHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;
  private final Properties before = new Properties();

  @BeforeEach
  void remember() {
    before.putAll(System.getProperties());
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void eachRunHasAFileAndOldOnesGo() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    for (int day = 10; day < 40; day++) {
      Files.createFile(logs.resolve("hearth-202601" + day + "-120000-77.log"));
    }
    Files.createFile(logs.resolve("notes.txt"));

    LogFile.open(new HearthHome(folder));

    assertThat(System.getProperty("org.slf4j.simpleLogger.logFile"))
        .startsWith(logs.toString())
        .endsWith("-" + ProcessHandle.current().pid() + ".log");
    assertThat(logs.resolve("hearth-20260120-120000-77.log")).doesNotExist();
    assertThat(logs.resolve("hearth-20260121-120000-77.log")).exists();
    assertThat(logs.resolve("notes.txt")).exists();
  }

  @Test
  void withoutAPlaceToWriteThereIsNoLogAndNoFailure() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    LogFile.open(new HearthHome(file));

    assertThat(System.getProperty("org.slf4j.simpleLogger.defaultLogLevel")).isEqualTo("off");
  }
}
