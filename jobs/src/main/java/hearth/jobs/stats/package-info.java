/**
 * Statistics of sequences: lengths, composition, qualities, duplicates. One pass, no allocation for
 * a base or a record; what was found in parts of a file adds up. No Spark here.
 */
@NullMarked
package hearth.jobs.stats;

import org.jspecify.annotations.NullMarked;
