"""Counts the lines of text files that are at least so long: an example of a job of one's own."""
import argparse
import os

from pyspark import SparkContext

parser = argparse.ArgumentParser()
parser.add_argument("--least", type=int, default=100)
parser.add_argument("--results", default=os.environ.get("HEARTH_RESULTS", "."))
parser.add_argument("inputs", nargs="+")
given = parser.parse_args()

spark = SparkContext()  # No master and no name: Hearth has set them.
with open(os.path.join(given.results, "long.tsv"), "w") as out:
    out.write("file\tlines\n")
    for path in given.inputs:
        lines = spark.textFile(path).filter(lambda line: len(line) >= given.least).count()
        out.write("%s\t%d\n" % (os.path.basename(path), lines))
spark.stop()
