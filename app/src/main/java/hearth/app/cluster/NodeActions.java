package hearth.app.cluster;

/** What a node's card can ask for. */
interface NodeActions {

  /** Opens Spark's own page. */
  void browse(String url);

  void showLog(String node);

  /** Ends a worker by force, after a question. */
  void kill(String worker);
}
