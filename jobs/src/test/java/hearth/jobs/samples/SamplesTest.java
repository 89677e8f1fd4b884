package hearth.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.FileParameter;
import hearth.jobs.sequence.InputCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

  private static final Path SAMPLES = Path.of("samples");

  static Stream<JobDescriptor> types() {
    return BuiltInJobs.all().stream();
  }

  @TempDir Path cache;

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasASampleThatItTakes(JobDescriptor type) throws IOException {
    Sample sample = Samples.prepare(type.type(), SAMPLES, cache).orElseThrow();

    assertThat(Samples.has(type.type())).isTrue();
    assertThat(type.check(sample.parameters())).isEmpty();
    assertThat(sample.inputs()).hasSizeBetween(type.inputs().min(), type.inputs().max());
    for (Path input : sample.inputs()) {
      InputCheck.inspect(input, type.inputs().formats());
    }
    for (Parameter parameter : type.parameters()) {
      String value = sample.parameters().getOrDefault(parameter.name(), "");
      if (parameter instanceof FileParameter file && !value.isEmpty()) {
        InputCheck.inspect(Path.of(value), file.formats());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSampleIsMadeOnce(JobDescriptor type) throws IOException {
    Sample first = Samples.prepare(type.type(), SAMPLES, cache).orElseThrow();
    FileTime old = FileTime.fromMillis(0);
    for (Path input : first.inputs()) {
      if (input.startsWith(cache)) {
        Files.setLastModifiedTime(input, old);
      }
    }

    Sample again = Samples.prepare(type.type(), SAMPLES, cache).orElseThrow();

    assertThat(again).isEqualTo(first);
    for (Path input : again.inputs()) {
      if (input.startsWith(cache)) {
        assertThat(Files.getLastModifiedTime(input)).isEqualTo(old);
      }
    }
  }

  @Test
  void anUnknownTypeHasNone() throws IOException {
    assertThat(Samples.has("nothing")).isFalse();
    assertThat(Samples.prepare("nothing", SAMPLES, cache)).isEmpty();
  }
}
