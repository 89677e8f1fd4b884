package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.PlainProgram;
import hearth.cluster.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnJobCheckTest {

  @TempDir Path folder;

  @Test
  void aProgramIsConfirmedAndPythonIsThereBeforeItRuns() throws Exception {
    Profile docker = Profile.of("p", "docker", 1, 1, 512, 512);
    JobCatalogue catalogue = JobCatalogue.of(List.of(), folder.resolve("own"));
    Path script = Files.writeString(folder.resolve("count.py"), "print()");
    var added = catalogue.add(script, PlainProgram.NOTHING);

    OwnJobCheck without =
        new OwnJobCheck(catalogue, new PythonProbe("python3", Map.of(), "4.2.0")::problem);
    assertThat(without.check("count", docker))
        .extracting(DraftProblem::field)
        .containsExactly(DraftProblem.TYPE, DraftProblem.CLUSTER);
    assertThat(without.check("count", docker).get(1).message())
        .isEqualTo(
            "This is a Python script, and the image of the engine docker has no Python. Run it with"
                + " the engine embedded, or make it a jar.");

    catalogue.confirm(added);
    assertThat(new OwnJobCheck(catalogue, any -> Optional.empty()).check("count", docker))
        .isEmpty();
    assertThat(without.check("kmer-spectrum", docker)).isEmpty();
  }
}
