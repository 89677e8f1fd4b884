/**
 * k-means on points that lie in packed blocks, wherever those are. No Spark here.
 *
 * <p>{@link hearth.jobs.kmeans.PointReader} reads {@link hearth.jobs.kmeans.PointBlock}s; {@link
 * hearth.jobs.kmeans.KMeans} clusters what {@link hearth.jobs.kmeans.Points} hold.
 */
@NullMarked
package hearth.jobs.kmeans;

import org.jspecify.annotations.NullMarked;
