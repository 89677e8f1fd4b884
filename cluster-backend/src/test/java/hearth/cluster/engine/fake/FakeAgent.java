package hearth.cluster.engine.fake;

import hearth.cluster.engine.Driver;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobRequest;

/** What a driver of a {@link FakeEngine} does. */
public interface FakeAgent {

  /** Runs and says nothing. */
  FakeAgent SILENT =
      new FakeAgent() {
        @Override
        public void launched(
            FakeWorld world, Driver driver, JobRequest request, ResultStore store) {}

        @Override
        public void ordered(
            FakeWorld world, Driver session, JobRequest request, int attempt, ResultStore store) {}

        @Override
        public void cancelled(Driver driver, ResultStore store) {}
      };

  void launched(FakeWorld world, Driver driver, JobRequest request, ResultStore store);

  /** A session gets an order. */
  void ordered(FakeWorld world, Driver session, JobRequest request, int attempt, ResultStore store);

  void cancelled(Driver driver, ResultStore store);
}
