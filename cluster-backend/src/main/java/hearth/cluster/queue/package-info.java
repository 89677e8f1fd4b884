/**
 * Jobs: submit, queue, launch, follow, cancel, try again and adopt them, and keep the list of what
 * was. The list is in SQLite; what a job computed is in its directory of the results volume.
 */
@NullMarked
package hearth.cluster.queue;

import org.jspecify.annotations.NullMarked;
