/**
 * Whether a cluster does what it promises: what each check's findings mean, as pure decisions. What
 * is found, probes in {@code hearth.jobs.spark} find. No Spark here.
 */
@NullMarked
package hearth.jobs.check;

import org.jspecify.annotations.NullMarked;
