/**
 * What the adapters share that run Spark's own (standalone) master and workers on this computer or
 * beside it: the master's page, free ports, the lock on a cluster, what a node's log tells.
 */
@NullMarked
package hearth.cluster.engine.standalone;

import org.jspecify.annotations.NullMarked;
