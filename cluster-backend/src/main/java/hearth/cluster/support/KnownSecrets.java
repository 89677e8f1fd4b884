package hearth.cluster.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets that this computer knows, to be removed wherever they stand.
 *
 * @param secrets those that could be read
 * @param unreadable why others could not
 */
record KnownSecrets(List<String> secrets, List<String> unreadable) {

  /** Shorter values are words that stand everywhere. */
  private static final int SHORTEST = 6;

  /** What the embedded engine keeps in a cluster's directory. */
  private static final Set<String> FILES = Set.of("secret", "mark");

  KnownSecrets {
    secrets = List.copyOf(secrets);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Those of clusters, and those of variables whose names speak of secrets.
   *
   * @param clusters the directory with one directory for each cluster; may be missing
   */
  static KnownSecrets find(Path clusters, Map<String, String> environment) {
    List<String> found = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
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
          read(file, found, unreadable);
        }
      } catch (IOException | UncheckedIOException e) {
        unreadable.add(e.toString());
      }
    }
    return new KnownSecrets(
        found.stream().filter(secret -> secret.length() >= SHORTEST).distinct().toList(),
        unreadable);
  }

  private static void read(Path file, List<String> found, List<String> unreadable) {
    try {
      found.add(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      // Its cluster was stopped meanwhile, and with it went the secret.
    } catch (IOException e) {
      unreadable.add(e.toString());
    }
  }
}
