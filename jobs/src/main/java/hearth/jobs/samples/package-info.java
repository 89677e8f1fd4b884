/**
 * A sample for each job type: sequences that Hearth brings, and files that it makes when they are
 * first needed. No Spark here.
 */
@NullMarked
package hearth.jobs.samples;

import org.jspecify.annotations.NullMarked;
