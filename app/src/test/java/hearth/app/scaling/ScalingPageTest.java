package hearth.app.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.app.fakes.ScalingSamples;
import hearth.app.fx.TsvTable;
import hearth.cluster.monitor.Phase;
import hearth.cluster.scaling.ScalingDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ScalingPageTest extends PageTest {

  @Test
  void aJobIsMeasuredFromItsForm() throws IOException {
    window.cluster.show(Samples.cluster(Phase.RUNNING));
    press("#nav-scaling");
    seen("#scaling-empty");
    press("#scaling-choose-job");
    Path reads = Files.writeString(home.resolve("reads.fa"), ">a\nACGTACGTACGTACGTACGTACGT\n");
    window.picked.file = reads;
    press("#type-kmer-spectrum");
    press("#choose-inputs");
    until(() -> !button("#job-scaling").isDisabled());

    press("#job-scaling");
    seen("#scaling-start");
    type("#scaling-workers", "2");
    assertThat(button("#scaling-start").isDisabled()).isTrue();
    assertThat(texts(".dialog-box")).anyMatch(text -> text.contains("two different numbers"));
    type("#scaling-workers", "1, 2,4");
    type("#scaling-repeats", "2");
    assertThat(text("#scaling-outlook")).startsWith("6 runs.").contains("2 workers");
    press("#scaling-start");

    seen("#experiment");
    gone(".dialog-box");
    ScalingDraft asked = window.scalings.started.get(0);
    assertThat(asked.workers()).containsExactly(1, 2, 4);
    assertThat(asked.repeats()).isEqualTo(2);
    assertThat(asked.job().inputs()).containsExactly(reads);
  }

  @Test
  void whatIsRefusedIsSaidInTheDialog() throws IOException {
    window.scalings.failure = new IllegalArgumentException("9 workers are too many.");
    openDialog();

    press("#scaling-start");

    until(() -> texts(".dialog-box").contains("9 workers are too many."));
  }

  @Test
  void chartsAndTableShowTheSameNumbers() {
    window.scalings.show(ScalingSamples.done());
    press("#nav-scaling");
    seen("#scaling-advice");

    assertThat(texts("#scaling-advice").get(0)).startsWith("3 workers for this job: 9.2 s");
    XYDataset time = chart().getXYPlot().getDataset();
    assertThat(time.getSeriesCount()).as("measured, Amdahl's law, ideal").isEqualTo(3);
    assertThat(time.getYValue(0, 0)).isCloseTo(20.25, within(1e-9));
    assertThat(time.getYValue(0, 3)).isCloseTo(8.9, within(1e-9));
    assertThat(onWindow(() -> robot.lookup("#scaling-table").queryAs(TsvTable.class).tsv()))
        .startsWith("Workers\tRuns\tMedian\tSpeed-up\tEfficiency\n1\t2\t20.25\t1.0\t1.0\n");
    focusChart();
    robot.type(KeyCode.END);
    assertThat(text(".readout"))
        .isEqualTo("4 workers: 8.9 s (8.8 to 9.0 s), 2.28 times as fast, efficiency 57 %");
    pressSegment("Chart: Efficiency");
    assertThat(chart().getXYPlot().getDataset().getYValue(0, 3))
        .isCloseTo(100 * 20.25 / 8.9 / 4, within(1e-9));
  }

  @Test
  void oneThatRunsTellsHowFarItIsAndIsCancelled() {
    window.scalings.show(ScalingSamples.running(), ScalingSamples.failed());
    press("#nav-scaling");
    seen("#scaling-doing");
    assertThat(text("#scaling-doing")).isEqualTo("Run 4 of 8 is under way.");

    press("#scaling-cancel");
    pressInDialog(".danger");

    until(() -> window.scalings.calls.contains("cancel scaling-20261121-143000-002"));
    select("#scaling-list", 1);
    until(() -> texts("#experiment").contains("reads_30x.fq.gz is damaged."));
    press("#scaling-delete");
    pressInDialog(".danger");
    until(() -> window.scalings.calls.contains("delete scaling-20261121-120000-003"));
  }

  private void openDialog() throws IOException {
    window.cluster.show(Samples.cluster(Phase.RUNNING));
    press("#nav-jobs");
    Path reads = Files.writeString(home.resolve("reads.fa"), ">a\nACGTACGTACGTACGTACGTACGT\n");
    window.picked.file = reads;
    press("#type-kmer-spectrum");
    press("#choose-inputs");
    until(() -> !button("#job-scaling").isDisabled());
    press("#job-scaling");
    seen("#scaling-start");
  }

  private void type(String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
  }
}
