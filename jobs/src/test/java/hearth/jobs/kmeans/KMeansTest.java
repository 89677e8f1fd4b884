package hearth.jobs.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937a;
import org.junit.jupiter.api.Test;

class KMeansTest {

  /** Points around middles that are ten spreads apart. */
  private static double[][] mixture(int clusters, int points, int features) {
    Random random = new Random(7);
    double[][] mixture = new double[points][features];
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < features; j++) {
        double middle = j == i % clusters % features ? 10 * (1 + i % clusters / features) : 0;
        mixture[i][j] = middle + random.nextGaussian();
      }
    }
    return mixture;
  }

  @Test
  void aPlantedMixtureIsFound() {
    double[][] points = mixture(5, 2_000, 5);
    LocalPoints local = new LocalPoints(points, 300);
    KMeans.Result result = new KMeans(5, 100, 0, 1).run(local, Distances.plain(5));
    assertThat(result.converged()).isTrue();
    assertThat(result.counts()).containsOnly(400);
    int[] clusterOf = new int[5];
    for (int i = 0; i < points.length; i++) {
      int cluster = result.centers().nearest(points[i], 0);
      if (i < 5) {
        clusterOf[i] = cluster;
      }
      assertThat(cluster).isEqualTo(clusterOf[i % 5]);
    }
    assertThat(clusterOf).doesNotHaveDuplicates();
  }

  /** Of a cloud without clusters, where Lloyd's way is long: every step must be the library's. */
  @Test
  void fromTheSameBeginningItEndsWhereTheLibraryEnds() {
    double[][] points = mixture(1, 3_000, 4);
    List<CentroidCluster<DoublePoint>> first = library(points, 6, 0);
    List<CentroidCluster<DoublePoint>> last = library(points, 6, -1);
    KMeans.Result ours =
        new KMeans(6, 1_000, 0, 1).run(new LocalPoints(points, 64), centers(first, 4));

    double cost = cost(last);
    assertThat(ours.costs()).hasSizeGreaterThan(10);
    assertThat(ours.costs().get(0)).isCloseTo(cost(first), within(1e-9 * cost));
    assertThat(ours.cost()).isCloseTo(cost, within(1e-9 * cost));
    assertThat(ours.counts())
        .containsExactly(last.stream().mapToLong(one -> one.getPoints().size()).toArray());
    assertThat(ours.centers().centers()).containsExactly(centers(last, 4).centers(), within(1e-6));
    // And from our own beginning no worse.
    KMeans.Result own =
        new KMeans(6, 1_000, 0, 1).run(new LocalPoints(points, 64), Distances.plain(4));
    assertThat(own.cost()).isLessThan(1.05 * cost);
  }

  /** The library's clusters after some iterations from the centers that it draws, -1 for all. */
  private static List<CentroidCluster<DoublePoint>> library(
      double[][] points, int clusters, int iterations) {
    return new KMeansPlusPlusClusterer<DoublePoint>(
            clusters, iterations, new EuclideanDistance(), new Well19937a(3))
        .cluster(Arrays.stream(points).map(DoublePoint::new).toList());
  }

  private static Distances centers(List<CentroidCluster<DoublePoint>> clusters, int features) {
    return Distances.to(
        Distances.plain(features),
        clusters.stream().map(one -> one.getCenter().getPoint()).toList());
  }

  private static double cost(List<CentroidCluster<DoublePoint>> clusters) {
    double cost = 0;
    for (CentroidCluster<DoublePoint> cluster : clusters) {
      for (DoublePoint point : cluster.getPoints()) {
        double distance =
            new EuclideanDistance().compute(point.getPoint(), cluster.getCenter().getPoint());
        cost += distance * distance;
      }
    }
    return cost;
  }

  @Test
  void theCostNeverRises() {
    KMeans.Result result =
        new KMeans(7, 100, 0, 5).run(new LocalPoints(mixture(3, 800, 2), 100), Distances.plain(2));
    for (int i = 1; i < result.costs().size(); i++) {
      assertThat(result.costs().get(i)).isLessThanOrEqualTo(result.costs().get(i - 1) + 1e-9);
    }
    assertThat(result.converged()).isTrue();
  }

  @Test
  void theResultFollowsFromTheSeedAndNotFromTheBlocks() {
    double[][] points = mixture(3, 900, 4);
    KMeans kmeans = new KMeans(6, 30, 1e-6, 11);
    double[] weights = Distances.plain(4);
    double[] one = kmeans.run(new LocalPoints(points, 900), weights).centers().centers();
    double[] same = kmeans.run(new LocalPoints(points, 900), weights).centers().centers();
    double[] cut = kmeans.run(new LocalPoints(points, 37), weights).centers().centers();
    assertThat(same).containsExactly(one);
    assertThat(cut).containsExactly(one, within(1e-9));
    double[] other =
        new KMeans(6, 30, 1e-6, 12).run(new LocalPoints(points, 900), weights).centers().centers();
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void anEmptyClusterBeginsAnewAtTheFarthestPoint() {
    double[][] points = {{0}, {1}, {2}, {100}};
    Distances far = new Distances(Distances.plain(1), new double[] {1, -1000});
    KMeans.Result result = new KMeans(2, 10, 0, 1).run(new LocalPoints(points, 2), far);
    assertThat(result.centers().centers()).containsExactly(1, 100);
    assertThat(result.counts()).containsExactly(3, 1);
  }

  @Test
  void fewerDifferentPointsThanClustersAreNoTrouble() {
    double[][] points = new double[50][2];
    points[7] = new double[] {1, 1};
    KMeans.Result result =
        new KMeans(5, 10, 0, 1).run(new LocalPoints(points, 10), Distances.plain(2));
    assertThat(result.cost()).isZero();
    assertThat(result.counts()).containsExactlyInAnyOrder(49, 1);
  }

  @Test
  void momentsOfPartsAreThoseOfTheWhole() {
    List<PointBlock> blocks = new LocalPoints(new double[][] {{1, 5}, {2, 5}, {4, 5}}, 2).blocks();
    Moments whole = new Moments(2);
    for (PointBlock block : blocks) {
      Moments part = new Moments(2);
      part.add(block);
      whole.merge(part);
    }
    assertThat(whole.count()).isEqualTo(3);
    // The variance of 1, 2 and 4 is 7/3.
    assertThat(whole.weights()).containsExactly(new double[] {3.0 / 7, 0}, within(1e-12));
  }
}
