import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts the lines of text files that are at least so long: an example of a job of one's own. */
public final class LongReads {

  public static void main(String[] arguments) throws Exception {
    int least = 100;
    Path results = Path.of(System.getenv().getOrDefault("HEARTH_RESULTS", "."));
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--least" -> least = Integer.parseInt(arguments[++i]);
        case "--results" -> results = Path.of(arguments[++i]);
        default -> inputs.add(arguments[i]);
      }
    }
    // No master and no name: Hearth has set them.
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf());
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(results.resolve("long.tsv")))) {
      out.println("file\tlines");
      for (String input : inputs) {
        int atLeast = least;
        long lines = spark.textFile(input).filter(line -> line.length() >= atLeast).count();
        out.println(Path.of(input).getFileName() + "\t" + lines);
      }
    }
  }
}
