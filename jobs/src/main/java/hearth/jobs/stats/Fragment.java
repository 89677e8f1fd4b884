package hearth.jobs.stats;

import java.io.Serializable;

/** A record, or the part of one that lies in a split. */
final class Fragment implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Composition letters = new Composition();
  private final Prefix prefix = new Prefix();

  Composition letters() {
    return letters;
  }

  Prefix prefix() {
    return prefix;
  }

  boolean isEmpty() {
    return letters.length() == 0;
  }

  void clear() {
    letters.clear();
    prefix.clear();
  }

  /** Goes on with what follows right behind it. */
  void add(Fragment next) {
    letters.add(next.letters);
    prefix.add(next.prefix);
  }
}
