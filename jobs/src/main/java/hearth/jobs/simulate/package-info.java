/**
 * Simulated sequencing reads of a genome, the same on every machine for the same seed. No Spark
 * here.
 */
@NullMarked
package hearth.jobs.simulate;

import org.jspecify.annotations.NullMarked;
