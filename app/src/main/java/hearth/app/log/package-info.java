/** Following a log: the feed that reads it and the view that shows it. */
@NullMarked
package hearth.app.log;

import org.jspecify.annotations.NullMarked;
