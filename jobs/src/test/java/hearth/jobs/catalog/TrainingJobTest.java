package hearth.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The job that the Docker image is trained with is one that this catalogue runs. */
class TrainingJobTest {

  private static final Path SCRIPT = Path.of("..", "docker", "image", "bin", "train");
  private static final String BEGIN = "<<JSON\n";

  @Test
  void theRequestIsOfTheCataloguesVersion() throws IOException {
    String script = Files.readString(SCRIPT);
    int begin = script.indexOf(BEGIN) + BEGIN.length();
    String json = script.substring(begin, script.indexOf("\nJSON\n", begin));
    JobRequest request =
        ContractJson.request(
            json.replaceAll("\\$\\(stat [^)]*\\)", "1").replace("$folder", "/folder"));

    JobDescriptor type = BuiltInJobs.find(request.type()).orElseThrow();
    assertThat(request.typeVersion()).isEqualTo(type.version());
    assertThat(type.check(request.parameters())).isEmpty();
    assertThat(request.inputs()).hasSizeBetween(type.inputs().min(), type.inputs().max());
  }
}
