package hearth.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  /** Of "abc", as FIPS 180-4's examples have it. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void textBytesAndFileHaveTheSame() throws IOException {
    byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
    assertThat(Sha256.hex("abc")).isEqualTo(ABC);
    assertThat(Sha256.hex(bytes)).isEqualTo(ABC);
    assertThat(Sha256.hex(Files.write(folder.resolve("abc"), bytes))).isEqualTo(ABC);
  }
}
