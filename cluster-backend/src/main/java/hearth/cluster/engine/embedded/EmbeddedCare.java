package hearth.cluster.engine.embedded;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.SparkHome;
import hearth.cluster.engine.EngineCare;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.engine.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks after what clusters of processes left: dead clusters, and class archives of old versions.
 */
public final class EmbeddedCare implements EngineCare {

  private final EmbeddedEngine engine;
  private final HearthHome home;
  private final Installation installation;

  public EmbeddedCare(EmbeddedEngine engine, HearthHome home, Installation installation) {
    this.engine = engine;
    this.home = home;
    this.installation = installation;
  }

  @Override
  public String name() {
    return EmbeddedEngine.NAME;
  }

  @Override
  public Optional<EngineReport> look() {
    return Optional.empty();
  }

  @Override
  public boolean runs(String cluster) throws EngineException {
    return engine.observe(cluster).stream()
        .anyMatch(node -> node.role() == Node.Role.MASTER && node.alive());
  }

  @Override
  public List<Leftover> leftovers() throws EngineException {
    List<Leftover> left = new ArrayList<>();
    for (String cluster : engine.clusters()) {
      if (!runs(cluster)) {
        left.add(new Leftover(Kind.PROCESSES, cluster, cluster, 0));
      }
    }
    try {
      Path current = SharedArchive.in(home.cache(), SparkHome.of(installation)).file();
      for (Path archive : archives()) {
        if (!archive.equals(current)) {
          left.add(new Leftover(Kind.CACHE, archive.toString(), "", Files.size(archive)));
        }
      }
      return left;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public boolean keeps(Kind kind) {
    return kind == Kind.PROCESSES || kind == Kind.CACHE;
  }

  @Override
  public void remove(Leftover leftover) throws EngineException {
    if (leftover.kind() == Kind.PROCESSES) {
      engine.cleanUp(leftover.name());
      return;
    }
    try {
      Path file = Path.of(leftover.name());
      if (archives().contains(file)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      return files.filter(SharedArchive::isOne).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private EngineException unusable(IOException e) {
    return new EngineException.Unavailable(
        "The folder %s cannot be used: %s".formatted(home.cache(), e.getMessage()),
        "Check its permissions.",
        e);
  }
}
