/** The window itself: navigation, theme, notices, settings, closing. */
@NullMarked
package hearth.app.shell;

import org.jspecify.annotations.NullMarked;
