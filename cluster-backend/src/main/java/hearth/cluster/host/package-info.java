/** Facts about this computer, read now: processors, memory, disk, who holds a port. */
@NullMarked
package hearth.cluster.host;

import org.jspecify.annotations.NullMarked;
