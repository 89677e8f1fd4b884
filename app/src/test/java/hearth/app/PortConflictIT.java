package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import hearth.cluster.HearthHome;
import hearth.cluster.engine.docker.DockerEngine;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * In the real window, on a real Docker: the port of the master's page is held by a plain program,
 * that of a worker's page by another container. Both are named, each moves by one click, and the
 * cluster starts on the new ports.
 */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
class PortConflictIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private TestDocker docker;
  private Process program;
  private int programPort;
  private Container other;
  private HearthHome home;
  private Stage stage;
  private Application app;

  @BeforeEach
  void takePortsAndOpenWindow() throws Exception {
    docker = TestDocker.orSkip();
    startProgram();
    other = docker.sleepWithPort();
    home = new HearthHome(folder);
    new ProfileStore(home.profiles())
        .save(
            Profile.of(Presets.DEFAULT_NAME, DockerEngine.NAME, 1, 1, 512, 512)
                .withMasterWebPort(programPort)
                .withWorkerWebPort(publicPort(other)));
    Files.writeString(
        folder.resolve("window.json"),
        """
        {"schema":1,"theme":"LIGHT","onClose":"ASK",
         "place":{"x":0,"y":0,"width":1360,"height":960,"maximized":false}}
        """);
    stage = FxToolkit.registerPrimaryStage();
    app = FxToolkit.setupApplication(() -> new WorkbenchApp(home));
  }

  private void startProgram() throws Exception {
    program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                Path.of("target", "test-classes").toString(),
                PortHolderProgram.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = program.inputReader();
    programPort = Integer.parseInt(Objects.requireNonNull(out.readLine()));
  }

  @AfterEach
  void leaveNothing() throws Exception {
    try {
      if (app != null) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        FxToolkit.cleanupApplication(app);
        try (AppContext hearth = AppContext.open(home, null, null)) {
          hearth.cluster().stop().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
      }
    } finally {
      if (program != null) {
        program.destroyForcibly().waitFor();
      }
      docker.removeOwn();
    }
  }

  @Test
  void bothHoldersAreNamedAndBothPortsMoveByOneClickEach() throws Exception {
    press("#cluster-start");
    await("findings").atMost(PATIENCE).until(() -> fixes().size() == 2);
    assertThat(texts())
        .contains("Port %d, for the master's page, is taken.".formatted(programPort))
        .contains("Port %d, for the workers' pages, is taken.".formatted(publicPort(other)))
        .anyMatch(text -> text.startsWith("It is held by process %d (".formatted(program.pid())))
        .contains("It is held by the container %s.".formatted(TestDocker.name(other)));
    picture("ports-1-named");

    fire(fixes().get(0));
    await("the first is mended").atMost(PATIENCE).until(() -> fixes().size() == 1);
    fire(fixes().get(0));
    await("both are mended").atMost(PATIENCE).until(() -> fixes().isEmpty());
    picture("ports-2-mended");
    await("it is remembered")
        .atMost(PATIENCE)
        .until(() -> !Objects.equals(saved().workerWebPort(), publicPort(other)));

    press("#cluster-start");
    await("the cluster runs").atMost(PATIENCE).until(() -> isShown("#next-sample"));
    assertThat(saved().masterWebPort()).isNotEqualTo(programPort);
    assertThat(publicPorts("master")).contains(saved().masterWebPort());
    assertThat(publicPorts("worker")).containsExactly(saved().workerWebPort());
    assertThat(program.isAlive()).as("nobody ended the other program").isTrue();
    picture("ports-3-running");
  }

  private Profile saved() throws Exception {
    return new ProfileStore(home.profiles()).load(Presets.DEFAULT_NAME).orElseThrow();
  }

  private List<Integer> publicPorts(String role) {
    return docker.containers(role).stream()
        .flatMap(container -> Stream.of(container.getPorts()))
        .map(ContainerPort::getPublicPort)
        .filter(Objects::nonNull)
        .toList();
  }

  private static int publicPort(Container container) {
    return Objects.requireNonNull(container.getPorts()[0].getPublicPort());
  }

  private List<Node> fixes() {
    return List.copyOf(robot.lookup("#cluster-findings .finding-fix").<Node>queryAll());
  }

  private List<String> texts() {
    return robot.lookup("#cluster-findings .label").<Labeled>queryAll().stream()
        .map(Labeled::getText)
        .toList();
  }

  private void press(String query) {
    fire(robot.lookup(query).query());
  }

  private void fire(Node button) {
    robot.interact(() -> ((ButtonBase) button).fire());
  }

  private boolean isShown(String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node node = stage.getScene().lookup(query);
          for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
              return false;
            }
          }
          return node != null;
        });
  }

  private void picture(String name) throws Exception {
    Pictures.save(stage.getScene(), name);
    assertThat(Audit.cutTexts(stage.getScene())).as("texts cut off on %s", name).isEmpty();
  }
}
