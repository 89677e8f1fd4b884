package hearth.jobs.failure;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of a program that was made for another version of what it runs on. */
final class Versions {

  /** Class files of Java 1.1 have version 45, of Java 17 version 61. */
  private static final int CLASS_FILE_OFFSET = 44;

  private static final Pattern CLASS_FILE =
      Pattern.compile(
          "UnsupportedClassVersionError: ([\\w.$/]+) has been compiled by a more recent version of"
              + " the Java Runtime \\(class file version (\\d+)\\.\\d+\\), this version of the Java"
              + " Runtime only recognizes class file versions up to (\\d+)");

  private static final Pattern SERIAL =
      Pattern.compile("InvalidClassException: ([\\w.$]+); local class incompatible");

  private static final Pattern LINKAGE =
      Pattern.compile(
          "java\\.lang\\.(?:NoSuchMethodError|NoSuchFieldError|AbstractMethodError"
              + "|IncompatibleClassChangeError): (.*)");

  private static final Pattern PYTHON =
      Pattern.compile(
          "PYTHON_VERSION_MISMATCH\\] Python in worker has different version: (\\S+) than that in"
              + " driver: (\\S+),");

  private Versions() {}

  static Optional<Failure> mismatch(String text) {
    Matcher file = CLASS_FILE.matcher(text);
    if (file.find()) {
      int runs = java(file.group(3));
      return mismatch(
          "The class %s was compiled for Java %d, and the cluster runs Java %d."
              .formatted(file.group(1).replace('/', '.'), java(file.group(2)), runs),
          "Compile the program for Java %d (javac --release %d), and add it again."
              .formatted(runs, runs));
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.find()) {
      return mismatch(
          "The class %s has two versions: what was written with one cannot be read with the other."
              .formatted(serial.group(1)),
          "Use the same version of the library everywhere: look for a second copy of it in the"
              + " program's jar.");
    }
    Matcher python = PYTHON.matcher(text);
    if (python.find()) {
      return mismatch(
          "The executors run Python %s, and the driver runs Python %s."
              .formatted(python.group(1), python.group(2)),
          "Install the same minor version of Python for both.");
    }
    Matcher linkage = LINKAGE.matcher(text);
    if (linkage.find()) {
      return mismatch(
          "The program calls something that is not there in this version: %s."
              .formatted(linkage.group(1).replaceAll("\\.?\\s*$", "")),
          "Compile it against the versions that the cluster has: Spark 4.2 and Scala 2.13. A"
              + " library that the jar holds twice does the same.");
    }
    return Optional.empty();
  }

  private static int java(String classFile) {
    return Integer.parseInt(classFile) - CLASS_FILE_OFFSET;
  }

  private static Optional<Failure> mismatch(String message, String remedy) {
    return Optional.of(Failure.of(FailureCause.VERSION_MISMATCH, message, remedy));
  }
}
