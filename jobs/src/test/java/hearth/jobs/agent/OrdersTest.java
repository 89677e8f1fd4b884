package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersTest {

  private static final JobOrder ORDER = new JobOrder("job", 1, "/results/job");

  @TempDir Path work;

  @Test
  void waitUntilTheDriverIsReady() throws Exception {
    Orders orders = new Orders(work);
    Files.writeString(work.resolve(ORDER.fileName()), ContractJson.pretty(ORDER));
    assertThat(orders.next()).isEmpty();

    Files.createFile(work.resolve(AttemptPlan.READY_FILE));

    assertThat(orders.next()).contains(ORDER);
  }

  @Test
  void goOnToTheDriverOneByOne() throws Exception {
    Files.createFile(work.resolve(AttemptPlan.READY_FILE));
    Orders orders = new Orders(work);
    Files.writeString(work.resolve(ORDER.fileName()), ContractJson.pretty(ORDER));

    orders.handOver(ORDER);

    assertThat(orders.next()).isEmpty();
    assertThat(work.resolve(AttemptPlan.TAKEN).resolve(ORDER.fileName())).exists();
  }

  @Test
  void oneThatIsStillWrittenIsNone() throws Exception {
    Files.createFile(work.resolve(AttemptPlan.READY_FILE));
    Files.writeString(work.resolve(ORDER.fileName()), "{\"schema\":1,");

    assertThat(new Orders(work).next()).isEmpty();
  }
}
