package hearth.app.results;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.queue.PastControl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deletes results in two steps: at once they are off the list and can be brought back; a week
 * later, when the window is opened, their jobs are removed with all files. Results of jobs that are
 * kept, and what no Hearth wrote, stay.
 */
final class DeletedResults {
  /** How long a deleted result can be brought back. */
  static final Duration STAY = Duration.ofDays(7);

  private final ResultsViewModel model;
  private final LibraryModel library;
  private final PastControl past;
  private final Notices notices;
  private boolean purged;

  DeletedResults(ResultsViewModel model, PastControl past, Notices notices) {
    this.model = model;
    this.library = model.library();
    this.past = past;
    this.notices = notices;
    model.allProperty().addListener((property, before, now) -> purgeOnce());
    model.unreachableProperty().addListener((property, before, now) -> purgeOnce());
  }

  /** Those that are there and can be brought back, the latest first. */
  List<ResultItem> list() {
    return model.allProperty().get().stream()
        .filter(item -> library.of(item.id()).isDeleted())
        .sorted((one, other) -> deletedAt(other).compareTo(deletedAt(one)))
        .toList();
  }

  Instant deletedAt(ResultItem item) {
    Instant at = library.of(item.id()).deleted();
    return at == null ? Instant.EPOCH : at;
  }

  /** Deletes what may be deleted, and says what may not. */
  void delete(List<ResultItem> items) {
    if (items.isEmpty()) {
      return;
    }
    model.tasks().run(past::kept, kept -> delete(items, kept), this::failed);
  }

  private void delete(List<ResultItem> items, Set<String> kept) {
    List<ResultItem> going = new ArrayList<>();
    for (ResultItem item : items) {
      String title = ResultTitle.of(model, item);
      if (!item.ours()) {
        notices.add(Notice.of(Tone.WARNING, Messages.text("results.delete.foreign", title)));
      } else if (kept.contains(item.id())) {
        notices.add(Notice.of(Tone.WARNING, Messages.text("results.delete.kept", title)));
      } else {
        going.add(item);
      }
    }
    if (!going.isEmpty()) {
      String first = ResultTitle.of(model, going.get(0));
      library.delete(
          going.stream().map(ResultItem::id).toList(),
          Messages.text("results.deleted", going.size(), first, STAY.toDays()));
    }
  }

  /** Removes results for ever. */
  void remove(List<ResultItem> items) {
    List<String> ids = items.stream().map(ResultItem::id).toList();
    model
        .tasks()
        .run(
            () -> gone(ids),
            gone -> {
              model.refresh();
              if (!gone.containsAll(ids)) {
                int left = ids.size() - gone.size();
                notices.add(Notice.of(Tone.WARNING, Messages.text("results.remove.left", left)));
              }
            },
            this::failed);
  }

  /** Removes jobs with their directories; returns those that are gone. Blocks. */
  private Set<String> gone(List<String> ids) throws IOException {
    int unused = past.remove(ids);
    var listing = model.catalog().look();
    Set<String> there =
        Stream.concat(
                listing.results().stream().map(ResultsViewModel::id),
                listing.odd().stream().map(odd -> odd.id()))
            .collect(Collectors.toSet());
    Set<String> gone = new HashSet<>(ids);
    gone.removeAll(there);
    library.forgetNow(gone);
    return gone;
  }

  /** Whoever opens the window waits for nothing: this comes after the first list. */
  private void purgeOnce() {
    if (purged || !model.unreachableProperty().get().isEmpty()) {
      return; // Where copies are shown, nothing can be removed.
    }
    purged = true;
    Instant limit = library.now().minus(STAY);
    List<String> old =
        list().stream()
            .filter(item -> deletedAt(item).isBefore(limit))
            .map(ResultItem::id)
            .toList();
    if (!old.isEmpty()) {
      model.tasks().run(() -> gone(old), gone -> model.refresh(), this::failed);
    }
  }

  private void failed(Throwable failure) {
    if (failure instanceof IOException) {
      notices.add(Notice.of(Tone.DANGER, OpenResult.sentence(failure)));
    } else {
      model.tasks().faults().report(failure);
    }
  }
}
