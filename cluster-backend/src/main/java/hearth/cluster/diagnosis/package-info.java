/**
 * How this computer, its engines and Hearth's own remains are, as findings with evidence and fixes;
 * and the removal of what earlier runs left. Decisions are pure, probes thin.
 */
@NullMarked
package hearth.cluster.diagnosis;

import org.jspecify.annotations.NullMarked;
