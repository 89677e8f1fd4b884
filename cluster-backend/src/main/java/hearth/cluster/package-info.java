/** The backend of Hearth: everything but the window. */
@NullMarked
package hearth.cluster;

import org.jspecify.annotations.NullMarked;
