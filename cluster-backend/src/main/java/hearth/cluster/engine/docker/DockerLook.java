package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Info;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries each place where Docker may be and keeps how it reacted. */
final class DockerLook {

  private static final String UNIX = "unix://";

  private final Installation installation;

  DockerLook(Installation installation) {
    this.installation = installation;
  }

  EngineReport at(List<DockerEndpoint> candidates, boolean installed) {
    List<Place> places = new ArrayList<>();
    for (DockerEndpoint candidate : candidates) {
      if (isAbsent(candidate)) {
        places.add(place(candidate, Outcome.ABSENT, ""));
        continue;
      }
      try (DockerConnection connection = DockerConnection.open(List.of(candidate))) {
        Answer answer = ask(connection);
        places.add(place(candidate, Outcome.ANSWERS, ""));
        return new EngineReport(places, installed, answer);
      } catch (EngineException e) {
        String detail = String.valueOf(e.getMessage());
        places.add(place(candidate, outcome(detail), detail));
      } catch (RuntimeException e) {
        String detail = Problems.text(e);
        places.add(place(candidate, outcome(detail), detail));
      }
    }
    return new EngineReport(places, installed, null);
  }

  /** Whether nothing is at any of the places, and nobody chose one. */
  boolean isAbsent(List<DockerEndpoint> candidates) {
    return candidates.stream().allMatch(place -> !place.chosen() && isAbsent(place));
  }

  private Answer ask(DockerConnection connection) throws EngineException {
    Instant asked = Instant.now();
    Info info = connection.client().infoCmd().exec();
    return new Answer(
        orEmpty(info.getServerVersion()),
        orEmpty(info.getOperatingSystem()),
        Objects.requireNonNullElse(info.getNCPU(), 1),
        Objects.requireNonNullElse(info.getMemTotal(), 0L),
        clock(info.getSystemTime()),
        asked,
        orEmpty(info.getHttpsProxy()).isEmpty()
            ? orEmpty(info.getHttpProxy())
            : orEmpty(info.getHttpsProxy()),
        orEmpty(info.getDockerRootDir()),
        new HearthImage(connection.client(), null, installation).state());
  }

  private static Place place(DockerEndpoint endpoint, Outcome outcome, String detail) {
    return new Place(endpoint.address(), endpoint.source(), endpoint.chosen(), outcome, detail);
  }

  static Outcome outcome(String detail) {
    String text = detail.toLowerCase(Locale.ROOT);
    if (text.contains("permission denied") || text.contains("access is denied")) {
      return Outcome.DENIED;
    }
    if (text.contains("connection refused")) {
      return Outcome.REFUSED;
    }
    return text.contains("no such file") || text.contains("cannot find the file")
        ? Outcome.ABSENT
        : Outcome.FAILED;
  }

  static @Nullable Instant clock(@Nullable String systemTime) {
    try {
      return systemTime == null ? null : OffsetDateTime.parse(systemTime).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isAbsent(DockerEndpoint endpoint) {
    String address = endpoint.address();
    return address.startsWith(UNIX) && Files.notExists(Path.of(address.substring(UNIX.length())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
