package hearth.app.shell;

import hearth.app.metrics.ChartMemory;
import hearth.app.metrics.Lookback;
import java.util.Objects;

/** The choice of charts in the window's settings. */
record RememberedCharts(SettingsStore settings) implements ChartMemory {

  @Override
  public Lookback lookback() {
    return Objects.requireNonNullElse(settings.get().lookback(), Lookback.FIVE_MINUTES);
  }

  @Override
  public boolean isOpen() {
    return Boolean.TRUE.equals(settings.get().charts());
  }

  @Override
  public void remember(Lookback lookback, boolean open) {
    settings.update(s -> s.withCharts(lookback, open));
  }
}
