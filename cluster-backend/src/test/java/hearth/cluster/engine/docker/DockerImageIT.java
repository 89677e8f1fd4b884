package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.ImageProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images on a real Docker: tiny ones of the test's own, so that nobody's image is touched. */
class DockerImageIT {

  private static final String NAME = "hearth-test-" + ProcessHandle.current().pid() + ":one";
  private static final String OTHER = "hearth-test-" + ProcessHandle.current().pid() + ":two";
  private static final int CONTENT_BYTES = 3_000_000;

  @TempDir Path folder;
  private final List<ImageProgress> told = new ArrayList<>();
  private RealDocker docker;

  @BeforeEach
  void buildATinyImage() throws Exception {
    docker = RealDocker.orSkip();
    docker
        .client()
        .buildImageCmd(new ByteArrayInputStream(context()))
        .withTags(Set.of(NAME))
        .exec(new BuildImageResultCallback())
        .awaitImageId();
  }

  @AfterEach
  void removeIt() {
    if (docker != null) {
      remove(NAME);
      remove(OTHER);
      docker.close();
    }
  }

  @Test
  void savesAndLoads() throws Exception {
    HearthImage image = image(NAME);
    assertThat(image.state().present()).isTrue();
    assertThat(image.state().bytes()).isGreaterThanOrEqualTo(CONTENT_BYTES);
    Path file = folder.resolve("image ä.tar");

    image.save(file, told::add);
    assertThat(told.get(told.size() - 1).fraction()).isEqualTo(1);
    assertThat(told).extracting(ImageProgress::fraction).isSorted();
    remove(NAME);
    assertThat(image.state().present()).isFalse();
    told.clear();
    image.load(file, told::add);

    assertThat(image.state().present()).isTrue();
    assertThat(told.get(told.size() - 1).fraction()).isEqualTo(1);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFileOfAnotherImageIsNamed() throws Exception {
    Path file = folder.resolve("one.tar");
    image(NAME).save(file, told::add);

    assertThatThrownBy(() -> image(OTHER).load(file, told::add))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(OTHER);
  }

  @Test
  void aFileThatIsNoImageIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("reads.fq"), "@r\nACGT\n+\nIIII\n");

    assertThatThrownBy(() -> image(NAME).load(file, told::add))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> image(NAME).load(folder.resolve("none.tar"), told::add))
        .hasMessageContaining("none.tar is not there");
  }

  @Test
  void aSaveThatIsCancelledLeavesNoFile() throws Exception {
    Path file = folder.resolve("half.tar");

    assertThatThrownBy(() -> image(NAME).save(file, now -> Thread.currentThread().interrupt()))
        .isInstanceOf(EngineException.Interrupted.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).isEmpty();
  }

  @Test
  void anImageThatNoRegistryGivesIsToldInASentence() throws Exception {
    // Nobody listens on port 1 of this computer, so no other one is asked.
    String nowhere = "127.0.0.1:1/hearth/none:1";

    assertThatThrownBy(() -> image(nowhere).prepare(told::add))
        .isInstanceOfSatisfying(
            EngineException.Unavailable.class,
            e -> assertThat(e.remedy()).contains("load Hearth's image from a file"))
        .hasMessageContaining(nowhere)
        .hasMessageContaining("cannot be downloaded");
    assertThat(image(NAME).state().present()).isTrue();
  }

  private HearthImage image(String name) {
    return new HearthImage(docker.client(), name, Installation.find());
  }

  private void remove(String name) {
    try {
      docker.client().removeImageCmd(name).withForce(true).exec();
    } catch (NotFoundException e) {
      // The test did not make it.
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** What a build of an image with one file needs. */
  private static byte[] context() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      add(tar, "Dockerfile", "FROM scratch\nCOPY content /content\n".getBytes(UTF_8));
      add(tar, "content", new byte[CONTENT_BYTES]);
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
