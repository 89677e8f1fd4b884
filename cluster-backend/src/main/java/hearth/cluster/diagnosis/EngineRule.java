package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Answer;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineReport.Place;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether Docker can be used, and if not, why not. Pure. */
final class EngineRule {

  private static final String EMBEDDED = "embedded";

  private EngineRule() {}

  static Finding judge(DiagnosisFacts facts) {
    EngineReport report = facts.report();
    Answer answer = report.answer();
    if (answer != null) {
      Place place = report.places().get(report.places().size() - 1);
      return info(
          "Docker %s answers.".formatted(answer.version()),
          "It is at %s (%s): %s, %d %s."
              .formatted(
                  place.address(),
                  place.source(),
                  answer.system(),
                  answer.cores(),
                  answer.cores() == 1 ? "core" : "cores"));
    }
    Cause cause = cause(report);
    if (!facts.wantsDocker()) {
      return info(
          cause.title(),
          cause.evidence() + " This profile does not need it: it uses no containers.");
    }
    return new Finding(
        Severity.ERROR, cause.title(), cause.evidence(), cause.remedy(), withoutDocker(facts));
  }

  private static @Nullable Fix withoutDocker(DiagnosisFacts facts) {
    return new Fix.ChangeProfile(
        "Run without Docker", facts.profile(), facts.profile().withEngine(EMBEDDED));
  }

  /** Why Docker does not answer. */
  private record Cause(String title, String evidence, String remedy) {}

  private static Cause cause(EngineReport report) {
    String tried = tried(report.places());
    Optional<Place> chosen = report.places().stream().filter(Place::chosen).findFirst();
    // Of several reactions the one that comes nearest to an answer tells most.
    Outcome outcome =
        report.places().stream()
            .map(Place::outcome)
            .filter(found -> found != Outcome.ABSENT)
            .min(Comparator.comparing(EngineRule::distance))
            .orElse(Outcome.ABSENT);
    if (outcome == Outcome.DENIED) {
      return new Cause(
          "Docker is there, but you may not use it.",
          tried,
          "Ask the administrator to add you to the group docker (sudo usermod -aG docker YOU), then"
              + " log out and in again. Members of that group can do all that root can.");
    }
    if (chosen.isPresent()) {
      return new Cause(
          "Docker does not answer where %s says that it is.".formatted(chosen.get().source()),
          tried,
          "Start Docker there, or correct %s. Hearth looks nowhere else as long as that is set."
              .formatted(chosen.get().source()));
    }
    if (outcome == Outcome.ABSENT && !report.installed()) {
      return new Cause(
          "Docker is not installed.",
          tried,
          "Install Docker Desktop or Docker Engine, or run without Docker.");
    }
    return new Cause(
        "Docker is installed, but it does not run.",
        tried,
        "Start Docker Desktop (on Linux: sudo systemctl start docker), wait until it is ready, and"
            + " look again.");
  }

  private static int distance(Outcome outcome) {
    return switch (outcome) {
      case ANSWERS -> 0;
      case DENIED -> 1;
      case FAILED -> 2;
      case REFUSED -> 3;
      case ABSENT -> 4;
    };
  }

  private static String tried(List<Place> places) {
    List<Place> telling =
        places.stream().filter(p -> p.chosen() || p.outcome() != Outcome.ABSENT).toList();
    if (telling.isEmpty()) {
      return "Nothing is at its usual places: "
          + places.stream().map(Place::address).collect(Collectors.joining(", "))
          + ".";
    }
    return telling.stream()
        .map(place -> "%s (%s): %s".formatted(place.address(), place.source(), words(place)))
        .collect(Collectors.joining("; "));
  }

  private static String words(Place place) {
    return switch (place.outcome()) {
      case ANSWERS -> "answers";
      case ABSENT -> "nothing is there";
      case REFUSED -> "nobody listens";
      case DENIED -> "permission denied";
      case FAILED -> place.detail();
    };
  }

  static Finding info(String title, String evidence) {
    return new Finding(Severity.INFO, title, evidence, "");
  }
}
