/** The results volume: what jobs wrote, and how to read it. */
@NullMarked
package hearth.cluster.results;

import org.jspecify.annotations.NullMarked;
