/** Charts of results: JFreeChart objects in Hearth's colours, shown by the window or saved. */
@NullMarked
package hearth.app.charts;

import org.jspecify.annotations.NullMarked;
