import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Fails in the way that it is told to. */
public final class Failing {

  private static final int MEGABYTE = 1 << 20;

  private Failing() {}

  public static void main(String[] arguments) throws Exception {
    String way = after(arguments, "--way");
    switch (way) {
      case "throws" -> inTask(() -> Integer.parseInt("seven"));
      case "disk" -> inTask(Failing::writeToAFullDisk);
      case "heap" -> inTask(() -> fill(700));
      case "exits" -> inTask(() -> exit(3));
      case "unreachable" -> unreachable();
      case "driver-exits" -> exit(4);
      case "holds-all" -> holdAll(Path.of(after(arguments, "--marker")));
      case "limit" -> inTask(Failing::exceedTheLimit);
      case "driver-limit" -> exceedTheLimit();
      case "missing" -> Absent.touch();
      case "newer" -> Newer.touch();
      case "memory" -> fill(700);
      case "killed-once" -> killOnce(Path.of(after(arguments, "--marker")));
      default -> throw new IllegalArgumentException(way);
    }
  }

  /** What a task does. */
  private interface Work extends java.io.Serializable {
    int run() throws Exception;
  }

  private static void inTask(Work work) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      spark.parallelize(List.of(1), 1).map(one -> work.run()).collect();
    }
  }

  /** tail keeps an endless line; of all processes in the container this one goes first. */
  private static int exceedTheLimit() throws IOException, InterruptedException {
    Process tail = new ProcessBuilder("tail", "/dev/zero").start();
    Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000"); // Not tail's.
    return tail.waitFor();
  }

  /** What the system says of a disk without space, it says of this file too. */
  private static int writeToAFullDisk() throws IOException {
    Files.write(Path.of("/dev/full"), new byte[MEGABYTE]);
    return 0;
  }

  private static int exit(int code) {
    Runtime.getRuntime().halt(code);
    return code;
  }

  /** Executors are told an address of this computer where nobody listens. */
  private static void unreachable() {
    SparkConf conf =
        new SparkConf().set("spark.driver.bindAddress", "127.0.0.1").set("spark.driver.host", "127.0.0.9");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      spark.parallelize(List.of(1), 1).collect();
    }
  }

  /** Takes more cores than it asked Hearth for, until a file is gone. */
  private static void holdAll(Path marker) throws InterruptedException {
    SparkConf conf = new SparkConf().set("spark.cores.max", "64");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      while (Files.exists(marker)) {
        spark.parallelize(List.of(1, 2), 2).count();
        Thread.sleep(100);
      }
    }
  }

  private static int fill(int megabytes) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < megabytes; i++) {
      all.add(new byte[MEGABYTE]);
    }
    System.out.println(all.size() + " MB fitted");
    return all.size();
  }

  private static void killOnce(Path marker) throws IOException, InterruptedException {
    if (!Files.exists(marker)) {
      Files.createFile(marker);
      String pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-9", pid).start().waitFor();
      Thread.sleep(60_000);
    }
  }

  private static String after(String[] arguments, String name) {
    return arguments[List.of(arguments).indexOf(name) + 1];
  }
}
