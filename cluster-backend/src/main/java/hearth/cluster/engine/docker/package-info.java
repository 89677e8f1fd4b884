/**
 * The Docker engine: Spark's own master and workers, and a driver for each attempt, in containers.
 *
 * <p>Everything it knows is in labels of containers, networks and volumes, found again by a later
 * Hearth. A cluster has a network, a volume with its secret and the master's recovery files, a
 * master, workers and drivers. The results volume belongs to the Hearth home and outlives clusters;
 * it is read and written through a small container that lives as long as this Hearth wants it.
 */
@NullMarked
package hearth.cluster.engine.docker;

import org.jspecify.annotations.NullMarked;
