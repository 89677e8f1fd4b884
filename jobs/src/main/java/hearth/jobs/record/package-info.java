/**
 * Whole records of sequence files of every format that Hearth reads, each with all that belongs to
 * it. No Spark here.
 */
@NullMarked
package hearth.jobs.record;

import org.jspecify.annotations.NullMarked;
