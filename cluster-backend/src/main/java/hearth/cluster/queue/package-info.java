/** Jobs: submit, follow, cancel, adopt. */
@NullMarked
package hearth.cluster.queue;

import org.jspecify.annotations.NullMarked;
