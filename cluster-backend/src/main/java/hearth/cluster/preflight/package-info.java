/** Findings: what may hurt before the start, each with evidence and a fix. */
@NullMarked
package hearth.cluster.preflight;

import org.jspecify.annotations.NullMarked;
