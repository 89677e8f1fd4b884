package hearth.app.results;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.library.Added;
import hearth.cluster.library.Library;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Names, tags and deletions of results, each of which can be taken back. For the window's thread;
 * it never blocks.
 */
public final class LibraryModel {
  private static final int MOST_STEPS = 50;

  private final Library library;
  private final Tasks tasks;
  private final Notices notices;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Map<String, Added>> added =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private int underWay;
  private boolean overlapped;

  public LibraryModel(Library library, Tasks tasks, Notices notices, InstantSource clock) {
    this.library = library;
    this.tasks = tasks;
    this.notices = notices;
    this.clock = clock;
  }

  /** A write to the library. */
  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  /** All that was added, by result. */
  ReadOnlyObjectProperty<Map<String, Added>> addedProperty() {
    return added.getReadOnlyProperty();
  }

  Added of(String id) {
    return added.get().getOrDefault(id, Added.NOTHING);
  }

  /** Every tag in use, in alphabetical order. */
  List<String> tags() {
    TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    added.get().values().forEach(each -> all.addAll(each.tags()));
    return List.copyOf(all);
  }

  Instant now() {
    return clock.instant();
  }

  /** What was read in the background: all that was added, or why it cannot be read. */
  record Reading(@Nullable Map<String, Added> all, @Nullable IOException failure) {}

  /** Reads all that was added. Blocks. */
  Reading read() {
    try {
      return new Reading(library.all(), null);
    } catch (IOException e) {
      return new Reading(null, e);
    }
  }

  /** Shows what was read, unless something was changed meanwhile. */
  void show(Reading reading) {
    if (reading.failure() != null) {
      failed(reading.failure());
    } else if (underWay == 0 && reading.all() != null) {
      added.set(Map.copyOf(reading.all()));
    }
  }

  void rename(String id, String name) {
    String before = of(id).name();
    String now = name.strip();
    if (!now.equals(before)) {
      write(() -> library.rename(id, now));
      remember(() -> write(() -> library.rename(id, before)));
    }
  }

  /** Gives each of some results its tags. */
  void tag(Map<String, List<String>> wanted) {
    Map<String, Added> before = added.get();
    write(
        () -> {
          for (Map.Entry<String, List<String>> each : wanted.entrySet()) {
            library.tag(each.getKey(), each.getValue());
          }
        });
    remember(
        () ->
            write(
                () -> {
                  for (String id : wanted.keySet()) {
                    library.tag(id, before.getOrDefault(id, Added.NOTHING).tags());
                  }
                }));
  }

  /**
   * Takes results off the list, with a notice that brings them back.
   *
   * @param what the sentence of the notice
   */
  void delete(Collection<String> ids, String what) {
    List<String> going = List.copyOf(ids);
    Instant at = clock.instant();
    write(() -> library.delete(going, at));
    remember(() -> bringBack(going));
    notices.add(
        new Notice(
            Tone.SUCCESS, what, Messages.text("results.deleted.back"), () -> bringBack(going)));
  }

  void bringBack(Collection<String> ids) {
    List<String> coming = List.copyOf(ids);
    write(() -> library.bringBack(coming));
  }

  /** A deleted result was asked for: says so, and offers to bring it back. */
  void tellDeleted(String id, Runnable then) {
    notices.add(
        new Notice(
            Tone.WARNING,
            Messages.text("results.deleted.asked"),
            Messages.text("results.deleted.back"),
            () -> {
              bringBack(List.of(id));
              then.run();
            }));
  }

  /** Forgets results that are gone. Blocks. */
  void forgetNow(Collection<String> ids) throws IOException {
    library.forget(ids);
  }

  /** The files of a result are what its job wrote. */
  void checked(String id) {
    Instant at = clock.instant();
    write(() -> library.checked(id, at));
  }

  /** Takes back the last change that was not taken back yet. */
  boolean undo() {
    Runnable step = steps.pollLast();
    if (step != null) {
      step.run();
    }
    return step != null;
  }

  private void remember(Runnable back) {
    steps.addLast(back);
    if (steps.size() > MOST_STEPS) {
      steps.removeFirst();
    }
  }

  /** Writes and reads again; after writes that overlapped, once more when the last has ended. */
  private void write(Write write) {
    overlapped |= underWay > 0;
    underWay++;
    tasks.run(
        () -> {
          write.run();
          return library.all();
        },
        this::wrote,
        failure -> {
          wrote(null);
          failed(failure);
        });
  }

  private void wrote(@Nullable Map<String, Added> now) {
    underWay--;
    if (underWay == 0 && overlapped) {
      overlapped = false;
      write(() -> {});
    } else if (now != null) {
      added.set(Map.copyOf(now));
    }
  }

  private void failed(Throwable failure) {
    if (failure instanceof IOException) {
      notices.add(Notice.of(Tone.DANGER, String.valueOf(failure.getMessage())));
    } else {
      tasks.faults().report(failure);
    }
  }
}
