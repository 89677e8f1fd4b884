package hearth.jobs.help;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpPagesTest {

  static Stream<JobDescriptor> types() {
    return BuiltInJobs.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasAPageThatNamesItsSources(JobDescriptor type) {
    assertThat(HelpPages.find(type.type()).orElseThrow())
        .startsWith("# " + type.title() + "\n")
        .contains("\n## What goes in\n", "\n## What comes out\n", "\n## Sources\n");
  }

  @Test
  void anUnknownTypeHasNone() {
    assertThat(HelpPages.find("nothing")).isEmpty();
  }
}
