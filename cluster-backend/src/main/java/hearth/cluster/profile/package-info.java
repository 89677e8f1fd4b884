/** Profiles: saved descriptions of clusters, their presets and their store. */
@NullMarked
package hearth.cluster.profile;

import org.jspecify.annotations.NullMarked;
