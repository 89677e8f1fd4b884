package hearth.cluster;

/** A running delivery of snapshots. Its owner closes it. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
