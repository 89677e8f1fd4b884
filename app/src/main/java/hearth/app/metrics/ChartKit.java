package hearth.app.metrics;

import hearth.app.fx.Format;
import hearth.app.fx.Tasks;
import hearth.cluster.metrics.Metrics;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;

/**
 * What charts of metrics are made with.
 *
 * @param metrics what was measured; reading it blocks
 * @param dark whether the window is dark
 * @param zone whose clock the charts show
 */
public record ChartKit(
    Metrics metrics,
    Tasks tasks,
    Format format,
    ObservableValue<Boolean> dark,
    InstantSource clock,
    ZoneId zone) {}
