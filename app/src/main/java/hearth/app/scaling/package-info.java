/** The Scaling page: how much faster jobs get with more workers. */
@NullMarked
package hearth.app.scaling;

import org.jspecify.annotations.NullMarked;
