/** The sample sequences that Hearth brings, and the reads it makes of them. No Spark here. */
@NullMarked
package hearth.jobs.samples;

import org.jspecify.annotations.NullMarked;
