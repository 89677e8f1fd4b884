package hearth.app.cluster;

import hearth.app.fx.Gap;
import hearth.app.fx.Sparkline;
import hearth.app.text.Messages;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** Processor and memory of the last five minutes, side by side. */
final class TrendRow extends HBox {
  private static final Duration PATIENCE = Duration.millis(400);

  private final Sparkline cpu = new Sparkline(Messages.text("cluster.trend.cpu"));
  private final Sparkline memory = new Sparkline(Messages.text("cluster.trend.memory"));

  TrendRow() {
    super(Gap.L, new Sparkline[0]);
    getChildren().addAll(cpu, memory);
    for (Sparkline line : new Sparkline[] {cpu, memory}) {
      HBox.setHgrow(line, Priority.ALWAYS);
      line.setPrefWidth(0); // Equal halves of what there is.
    }
    explain(cpu, Messages.text("cluster.trend.cpu.explained"));
    explain(memory, Messages.text("cluster.trend.memory.explained"));
  }

  private static void explain(Sparkline line, String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(PATIENCE);
    Tooltip.install(line, tooltip);
  }

  void show(NodeTrends trends) {
    cpu.show(trends.cpu(), trends.cpuNow(), trends.cpuSentence());
    memory.show(trends.memory(), trends.memoryNow(), trends.memorySentence());
  }
}
