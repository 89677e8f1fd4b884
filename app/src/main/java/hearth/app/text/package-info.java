/** The words that Hearth shows. */
@NullMarked
package hearth.app.text;

import org.jspecify.annotations.NullMarked;
