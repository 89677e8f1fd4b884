package hearth.jobs.kmeans;

import java.util.List;

/** The points that are to be clustered, wherever they are. */
public interface Points {

  /** Puts each point to its nearest center. */
  ClusterSums sums(Distances centers);

  /** Draws points; see {@link Draw#from}. */
  List<double[]> draw(Draw draw);
}
