/** Processes of this computer: their start, their identity, and their end with all they started. */
@NullMarked
package hearth.cluster.process;

import org.jspecify.annotations.NullMarked;
