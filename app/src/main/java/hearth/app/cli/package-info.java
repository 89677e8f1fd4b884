/**
 * The {@code hearth} command: the same code as the window's, without JavaFX. Results go to standard
 * output, all else to standard error; every failure is a sentence and an {@link
 * hearth.app.cli.ExitCode}.
 */
@NullMarked
package hearth.app.cli;

import org.jspecify.annotations.NullMarked;
