/** Which waiting job starts now, and why the others wait: pure decisions. */
@NullMarked
package hearth.cluster.schedule;

import org.jspecify.annotations.NullMarked;
