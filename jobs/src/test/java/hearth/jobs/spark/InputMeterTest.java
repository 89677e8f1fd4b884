package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.InputRead;
import org.junit.jupiter.api.Test;

class InputMeterTest {

  @Test
  void tasksAreAddedUpOverTheTimeInWhichTheyRead() {
    InputMeter input = new InputMeter();
    assertThat(input.now()).isNull();

    input.add(0, 0, 500, 900);
    assertThat(input.now()).as("a task that read nothing").isNull();
    input.add(1_000_000, 10, 1000, 3000);
    input.add(2_000_000, 20, 2000, 4000);
    input.add(0, 0, 9000, 9500);

    assertThat(input.now()).isEqualTo(new InputRead(3_000_000, 30, 1_000_000));
  }
}
