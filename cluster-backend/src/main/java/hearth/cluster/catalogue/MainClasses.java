package hearth.cluster.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/** The classes of a jar that can be run. */
final class MainClasses {

  private static final String MAIN = "main";
  private static final String MAIN_TYPE = "([Ljava/lang/String;)V";
  private static final String SUFFIX = ".class";

  /** A jar with more than this holds libraries too: those are not looked through. */
  private static final int MOST_CLASSES = 2_000;

  private MainClasses() {}

  /**
   * The class that a jar's manifest names, or else all that have a public static main method, in
   * the jar's order.
   *
   * @throws CatalogueException when the file is no jar
   */
  static List<String> of(Path jar) throws CatalogueException, IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      return named == null ? found(file) : List.of(named.strip());
    } catch (ZipException e) {
      throw new CatalogueException(
          "\"%s\" is no jar: %s.".formatted(jar.getFileName(), e.getMessage()));
    }
  }

  private static List<String> found(JarFile file) throws IOException {
    List<JarEntry> classes =
        file.stream()
            .filter(entry -> entry.getName().endsWith(SUFFIX))
            .filter(entry -> !entry.getName().startsWith("META-INF/"))
            .limit(MOST_CLASSES + 1L)
            .toList();
    List<String> found = new ArrayList<>();
    if (classes.size() <= MOST_CLASSES) {
      for (JarEntry entry : classes) {
        try (InputStream in = file.getInputStream(entry)) {
          if (canRun(in.readAllBytes())) {
            String name = entry.getName();
            found.add(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'));
          }
        }
      }
    }
    return found;
  }

  private static boolean canRun(byte[] bytes) {
    try {
      ClassModel model = ClassFile.of().parse(bytes);
      return model.methods().stream().anyMatch(MainClasses::isMain);
    } catch (IllegalArgumentException e) {
      return false; // No class, or one of a Java to come.
    }
  }

  private static boolean isMain(MethodModel method) {
    return method.methodName().equalsString(MAIN)
        && method.methodType().equalsString(MAIN_TYPE)
        && method.flags().has(AccessFlag.PUBLIC)
        && method.flags().has(AccessFlag.STATIC);
  }
}
