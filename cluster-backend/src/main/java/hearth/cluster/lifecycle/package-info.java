/** Wanted state against observed state: start, stop, adopt and clean up a cluster. */
@NullMarked
package hearth.cluster.lifecycle;

import org.jspecify.annotations.NullMarked;
