/** The Cluster page: start, stop, and what every node does. */
@NullMarked
package hearth.app.cluster;

import org.jspecify.annotations.NullMarked;
