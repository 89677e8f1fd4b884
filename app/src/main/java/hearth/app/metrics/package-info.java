/** What clusters and jobs used over time, as charts that pages show. */
@NullMarked
package hearth.app.metrics;

import org.jspecify.annotations.NullMarked;
