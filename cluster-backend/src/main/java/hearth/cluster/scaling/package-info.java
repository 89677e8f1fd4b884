/** Scaling experiments: how much faster a job gets with more workers. */
@NullMarked
package hearth.cluster.scaling;

import org.jspecify.annotations.NullMarked;
