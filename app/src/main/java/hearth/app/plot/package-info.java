/** Charts in the window: read value by value, and zoomed. */
@NullMarked
package hearth.app.plot;

import org.jspecify.annotations.NullMarked;
