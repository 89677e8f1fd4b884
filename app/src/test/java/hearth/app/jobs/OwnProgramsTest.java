package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.Samples;
import hearth.app.shell.ThemeChoice;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.monitor.NodeState;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs of one's own in the window, over a real catalogue in a folder of the test's. */
class OwnProgramsTest extends PageTest {
  private Path jar;

  /** Something with a main method. */
  public static final class Program {
    private Program() {}

    public static void main(String[] args) {}
  }

  @BeforeEach
  void openPage() throws IOException {
    window.jobs.catalogue = JobCatalogue.of(BuiltInJobs.all(), home.resolve("own-jobs"));
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    jar = jar(home.resolve("Lab tool.jar"));
    press("#nav-jobs");
    seen("#catalogue");
  }

  private static Path jar(Path file) throws IOException {
    String entry = Program.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        InputStream in = Program.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(in.readAllBytes());
    }
    return file;
  }

  @Test
  void aJarWithoutDescriptorIsAskedForWhatItDoesNotSay() throws IOException {
    window.picked.file = jar;
    press("#job-add");
    seen("#own-name");
    assertThat(field("#own-name").getText()).isEqualTo("lab-tool");
    assertThat(onWindow(() -> robot.lookup("#own-class").<ComboBox<String>>query().getValue()))
        .isEqualTo(Program.class.getName());
    look("own-program");

    type("#own-conf", "spark.locality.wait");
    press("#own-add");
    until(
        () ->
            texts(".dialog-box")
                .contains("“spark.locality.wait” is no setting: write NAME=VALUE."));
    type("#own-conf", "spark.locality.wait=1s\n");
    type("#own-name", "???");
    press("#own-add");
    until(() -> texts(".dialog-box").stream().anyMatch(text -> text.contains("has no letter")));
    look("own-program-refused");
    type("#own-name", "Lab tool");
    type("#own-arguments", "--fast\n\n--deep\n");
    press("#own-add");
    seen("#job-form");

    StoredJob added = own();
    assertThat(added.job().type()).isEqualTo("lab-tool");
    assertThat(added.job().title()).isEqualTo("Lab tool");
    assertThat(added.job().mainClass()).isEqualTo(Program.class.getName());
    assertThat(added.job().arguments()).containsExactly("--fast", "--deep");
    assertThat(added.job().conf()).containsEntry("spark.locality.wait", "1s");
    assertThat(added.confirmed()).isFalse();
  }

  @Test
  void itRunsOnceAPersonHasAllowedItAndIsNotAskedAboutAgain() throws IOException {
    window.picked.file = jar;
    press("#job-add");
    seen("#own-add");
    press("#own-add");
    seen("#job-form");
    window.picked.file = Files.writeString(home.resolve("input.txt"), "ACGT");
    press("#choose-inputs");
    until(() -> !button("#job-run").isDisabled());

    press("#job-run");
    seen("#own-confirm");
    assertThat(window.jobs.submitted).isEmpty();
    assertThat(texts(".dialog-box"))
        .anyMatch(text -> text.contains("It can do whatever you can do with your files"))
        .contains("Program: " + own().program(), "Main class: " + Program.class.getName())
        .anyMatch(text -> text.contains(own().checksum()));
    look("own-confirm");
    press("#own-leave");
    gone("#own-confirm");
    assertThat(own().confirmed()).isFalse();
    assertThat(window.jobs.submitted).isEmpty();

    press("#job-run");
    seen("#own-confirm");
    press("#own-confirm");
    until(() -> window.jobs.submitted.size() == 1);
    assertThat(own().confirmed()).isTrue();
    window.jobs.rejects();
    until(() -> !button("#job-run").isDisabled());
    press("#job-run");
    until(() -> window.jobs.submitted.size() == 2);
  }

  @Test
  void whatIsNoProgramIsRefusedWithASentence() throws IOException {
    window.picked.file = Files.writeString(home.resolve("notes.txt"), "x");
    press("#job-add");
    seen(".notice");
    assertThat(onWindow(() -> robot.lookup(".notice").query().getAccessibleText()))
        .contains("\"notes.txt\" is no program.");
  }

  /** In both themes, with a picture of each. */
  private void look(String name) throws IOException {
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      theme(theme);
      Pictures.save(stage.getScene(), name + "-" + theme);
      assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
      assertThat(Audit.nameless(stage.getScene())).isEmpty();
    }
  }

  private StoredJob own() {
    return window.jobs.catalogue.own("lab-tool").orElseThrow();
  }

  private TextInputControl field(String query) {
    return onWindow(() -> robot.lookup(query).queryTextInputControl());
  }

  private void type(String query, String text) {
    robot.interact(() -> field(query).setText(text));
  }
}
