/**
 * The engine port: what runs the cluster's processes. Its adapters are in subpackages; each passes
 * ClusterEngineContract.
 */
@NullMarked
package hearth.cluster.engine;

import org.jspecify.annotations.NullMarked;
