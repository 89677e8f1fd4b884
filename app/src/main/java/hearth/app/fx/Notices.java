package hearth.app.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages at the window's edge, oldest first. For the window's thread. */
public final class Notices {
  private static final int MOST = 4;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

  public void add(Notice notice) {
    if (shown.contains(notice)) {
      return;
    }
    if (shown.size() == MOST) {
      shown.remove(0);
    }
    shown.add(notice);
  }

  public void remove(Notice notice) {
    shown.remove(notice);
  }

  public ObservableList<Notice> shown() {
    return view;
  }
}
