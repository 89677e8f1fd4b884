/** Shared parts of the window: threads, text of figures, gauges, cards, notices. */
@NullMarked
package hearth.app.fx;

import org.jspecify.annotations.NullMarked;
