package hearth.app.cluster;

/** What a node's card can ask for. */
interface NodeActions {

  /** Opens Spark's own page. */
  void browse(String url);

  void showLog(String node);

  /** Lets a worker finish its tasks and starts it again. */
  void restart(String worker);

  /** Lets a worker finish its tasks and takes it out. */
  void remove(String worker);

  /** Ends a worker by force, after a question. */
  void kill(String worker);
}
