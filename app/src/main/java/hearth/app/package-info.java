/** The window and the command line of Hearth. */
@NullMarked
package hearth.app;

import org.jspecify.annotations.NullMarked;
