/** The one-button journey from a stopped cluster to the sample's charts. */
@NullMarked
package hearth.app.sample;

import org.jspecify.annotations.NullMarked;
