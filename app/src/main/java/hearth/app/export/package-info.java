/**
 * What leaves Hearth as files: charts as PNG, SVG and PDF, and reports. Needs neither a display nor
 * JavaFX.
 */
@NullMarked
package hearth.app.export;

import org.jspecify.annotations.NullMarked;
