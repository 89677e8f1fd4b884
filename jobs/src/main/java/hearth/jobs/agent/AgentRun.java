package hearth.jobs.agent;

/** What an agent does, from its start to its end. */
interface AgentRun {

  int FINISHED = 0;
  int FAILED = 1;
  int CANCELLED = 143;

  /**
   * Starts the driver and follows it to its end.
   *
   * @return the agent's exit code
   */
  int toEnd();

  /** Ends the driver and says so in the stream. Does nothing when it has ended. */
  void cancel();
}
