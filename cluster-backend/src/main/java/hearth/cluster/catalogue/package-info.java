/** The job types: those that Hearth brings, and a person's own programs. */
@NullMarked
package hearth.cluster.catalogue;

import org.jspecify.annotations.NullMarked;
