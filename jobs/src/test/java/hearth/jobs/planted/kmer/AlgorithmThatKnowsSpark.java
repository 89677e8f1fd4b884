package hearth.jobs.planted.kmer;

import org.apache.spark.SparkConf;

/** A planted violation for ArchitectureTest. */
public final class AlgorithmThatKnowsSpark {
  private final SparkConf conf = new SparkConf(false);

  public SparkConf conf() {
    return conf;
  }
}
