package hearth.cluster.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Secrets that this computer knows, to be removed wherever they stand. */
final class KnownSecrets {

  /** Shorter values are words that stand everywhere. */
  private static final int SHORTEST = 6;

  /** What the embedded engine keeps in a cluster's directory. */
  private static final Set<String> FILES = Set.of("secret", "mark");

  private KnownSecrets() {}

  /**
   * Those of clusters, and those of variables whose names speak of secrets.
   *
   * @param clusters the directory with one directory for each cluster; may be missing
   */
  static List<String> find(Path clusters, Map<String, String> environment) throws IOException {
    List<String> found = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (Redactor.isName(name)) {
            found.add(value.strip());
          }
        });
    if (Files.isDirectory(clusters)) {
      try (Stream<Path> files = Files.walk(clusters, 2)) {
        for (Path file :
            files.filter(path -> FILES.contains(String.valueOf(path.getFileName()))).toList()) {
          found.add(Files.readString(file, StandardCharsets.UTF_8).strip());
        }
      }
    }
    return found.stream().filter(secret -> secret.length() >= SHORTEST).distinct().toList();
  }
}
