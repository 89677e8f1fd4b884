/**
 * Spark's own history pages of jobs that have ended: a history server on this computer, for one
 * Hearth, with copies of the event logs that were asked for.
 */
@NullMarked
package hearth.cluster.sparkhistory;

import org.jspecify.annotations.NullMarked;
