/** What a person adds to results: names, tags, and which of them are deleted. */
@NullMarked
package hearth.cluster.library;

import org.jspecify.annotations.NullMarked;
