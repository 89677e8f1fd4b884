/** What the cluster does now, as immutable snapshots. */
@NullMarked
package hearth.cluster.monitor;

import org.jspecify.annotations.NullMarked;
