package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final Direct direct = new Direct();
  private final List<Object> seen = new ArrayList<>();

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void theOutcomeComesBack() {
    direct.tasks().run(() -> 42, seen::add);
    assertThat(seen).containsExactly(42);
  }

  @Test
  void aFailureThatNobodyAskedForIsAFault() {
    direct
        .tasks()
        .run(
            () -> {
              throw new IOException("disk on fire");
            },
            seen::add);
    assertThat(seen).isEmpty();
    assertThat(direct.faults).singleElement().extracting(Fault::message).isEqualTo("disk on fire");
  }

  @Test
  void theCauseComesWithoutItsWrapping() {
    IOException cause = new IOException("gone");
    CompletableFuture<Object> failed =
        CompletableFuture.failedFuture(cause).thenApply(unused -> unused);
    direct.tasks().follow(failed, seen::add, seen::add);
    assertThat(seen).containsExactly(cause);
  }

  @Test
  void aReceiverThatBreaksIsAFaultToo() {
    direct
        .tasks()
        .run(
            () -> 1,
            value -> {
              throw new IllegalStateException("broken view");
            });
    assertThat(direct.faults).hasSize(1);
  }

  /** As when the window is closed while a page of the history is read. */
  @Test
  void whatEndsAfterTheWindowIsNoFault() {
    Tasks slow = direct.slowTasks();
    slow.run(() -> 42, seen::add);
    slow.run(
        () -> {
          throw new IOException("The list of jobs is closed.");
        },
        seen::add);
    direct.close();
    direct.doWaiting();

    assertThat(seen).isEmpty();
    assertThat(direct.faults).isEmpty();
  }

  @Test
  void theSamePlaceHasTheSameCodeAndAnotherPlaceAnother() {
    assertThat(code(1)).isEqualTo(code(2)).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    assertThat(Fault.of(elsewhere()).code()).isNotEqualTo(code(1));
  }

  private static String code(int number) {
    return Fault.of(new IllegalStateException("number " + number)).code();
  }

  private static RuntimeException elsewhere() {
    return new IllegalStateException("number 1");
  }
}
