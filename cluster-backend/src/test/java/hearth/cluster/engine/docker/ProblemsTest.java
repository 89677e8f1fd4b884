package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import hearth.cluster.engine.EngineException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker said when it failed, word for word, and what Hearth makes of it. */
class ProblemsTest {

  @Test
  void aFullDiskIsNamed() {
    EngineException e =
        Problems.of(
            new InternalServerErrorException(
                "Status 500: {\"message\":\"Error processing tar file(exit status 1): write"
                    + " /opt/hearth/spark/jars/x.jar: no space left on device\"}"));
    assertThat(e).hasMessageStartingWith("Docker's disk is full: ");
    assertThat(e.getMessage()).contains("x.jar").doesNotContain("{");
    assertThat(e.remedy()).isEqualTo("Remove images and volumes that you do not need.");
  }

  @Test
  void aMissingImageIsNamed() {
    assertThat(
            Problems.of(
                new NotFoundException(
                    "Status 404: {\"message\":\"No such image: hearth-spark:0123456789ab\"}")))
        .hasMessageContaining("The container image is not there")
        .hasMessageContaining("hearth-spark:0123456789ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Status 500: {\"message\":\"driver failed programming external connectivity on endpoint m"
            + " (1f): Error starting userland proxy: listen tcp4 127.0.0.1:8080: bind: address"
            + " already in use\"}",
        "Status 500: {\"message\":\"driver failed programming external connectivity on endpoint m"
            + " (1f): Bind for 127.0.0.1:8080 failed: port is already allocated\"}",
        "Status 500: {\"message\":\"Ports are not available: exposing port TCP 127.0.0.1:8080 ->"
            + " 0.0.0.0:0: listen tcp 127.0.0.1:8080: bind: Only one usage of each socket address"
            + " (protocol/network address/port) is normally permitted.\"}"
      })
  void aTakenPortIsKnownInTheWordsOfEverySystem(String said) {
    assertThat(Problems.isTakenPort(new InternalServerErrorException(said))).isTrue();
  }

  @Test
  void otherFailuresAreNoTakenPort() {
    assertThat(
            Problems.isTakenPort(
                new InternalServerErrorException("Status 500: {\"message\":\"context canceled\"}")))
        .isFalse();
  }

  @Test
  void aResultsVolumeOfAnotherUserIsNamed() {
    VolumeResultStore store =
        new VolumeResultStore(
            request ->
                "error "
                    + encoded("mkdir: cannot create directory '/results/j': Permission denied"));
    assertThatThrownBy(() -> store.write("j", "job.json", new byte[0]))
        .hasMessageContaining("Another user wrote to the results volume")
        .hasMessageContaining("hearth clean --volumes");
  }

  @Test
  void aFullResultsVolumeIsNamed() {
    VolumeResultStore store =
        new VolumeResultStore(
            request -> "error " + encoded("sync: error: No space left on device"));
    assertThatThrownBy(() -> store.write("j", "job.json", new byte[0]))
        .hasMessageContaining("Docker's disk is full");
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
