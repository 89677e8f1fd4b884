package hearth.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

  static Stream<Arguments> files() {
    return Stream.of(
        file("descriptor-kmer-spectrum.json", Golden.kmerSpectrum(), ContractJson::descriptor),
        file("descriptor-every-parameter.json", Golden.everyParameter(), ContractJson::descriptor),
        file("request.json", Golden.request(), ContractJson::request),
        file("manifest.json", Golden.manifest(), ContractJson::manifest),
        file("input-checksums.json", Golden.checksums(), ContractJson::checksums),
        file("attempt-plan.json", Golden.plan(), ContractJson::plan));
  }

  private static Arguments file(String name, Object value, Function<String, Object> reader) {
    return Arguments.of(name, value, reader);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void writesAndReadsTheGoldenFile(String name, Object value, Function<String, Object> reader) {
    assertThat(ContractJson.pretty(value)).isEqualTo(Golden.text(name));
    assertThat(reader.apply(Golden.text(name))).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void toleratesAFieldItDoesNotKnow(String name, Object value, Function<String, Object> reader) {
    String later = Golden.text(name).replaceFirst("\\{", "{ \"later\" : {\"a\": [1]},");
    assertThat(reader.apply(later)).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void refusesAnotherVersion(String name, Object value, Function<String, Object> reader) {
    String newer = Golden.text(name).replace("\"schema\" : 1", "\"schema\" : 2");
    assertThatThrownBy(() -> reader.apply(newer))
        .isInstanceOf(ContractException.class)
        .hasMessageMatching(
            "This [a-z ]+ is of version 2, and this Hearth reads version 1\\."
                + " Open it with a newer Hearth\\.");
    String older = Golden.text(name).replace("\"schema\" : 1", "\"schema\" : 0");
    assertThatThrownBy(() -> reader.apply(older))
        .hasMessageEndingWith("It was written by an older Hearth.");
    String none = Golden.text(name).replace("\"schema\" : 1,", "");
    assertThatThrownBy(() -> reader.apply(none)).hasMessageEndingWith("does not say its version.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void refusesWhatIsNotWhole(String name, Object value, Function<String, Object> reader) {
    String half = Golden.text(name).substring(0, Golden.text(name).length() / 2);
    for (String broken : List.of("", "null", "[]", half)) {
      assertThatThrownBy(() -> reader.apply(broken))
          .as("%s", broken)
          .isInstanceOf(ContractException.class)
          .hasMessageStartingWith("This ");
    }
  }

  @Test
  void writesAndReadsEveryKindOfEvent() {
    List<JobEvent> events = Golden.events();
    String written =
        events.stream().map(ContractJson::line).collect(Collectors.joining("\n", "", "\n"));
    assertThat(written).isEqualTo(Golden.text("events.jsonl"));
    assertThat(Golden.text("events.jsonl").lines().map(ContractJson::event)).isEqualTo(events);
    assertThat(events.stream().map(Object::getClass).distinct())
        .hasSameElementsAs(
            Arrays.stream(JobEvent.class.getPermittedSubclasses())
                .filter(kind -> kind != JobEvent.Unknown.class)
                .collect(Collectors.toList()));
    assertThat(events.stream().filter(JobEvent::isFinal).map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(
            JobEvent.Finished.class, JobEvent.Failed.class, JobEvent.Cancelled.class);
  }

  @Test
  void toleratesAFieldOfAnEventThatItDoesNotKnow() {
    assertThat(
            ContractJson.event(
                "{\"event\":\"queued\",\"at\":\"2026-11-21T14:35:01.250Z\",\"later\":1}"))
        .isEqualTo(new JobEvent.Queued(Golden.AT));
  }

  @Test
  void readsAnEventOfAKindThatItDoesNotKnowAsUnknown() {
    assertThat(ContractJson.event("{\"event\":\"sleeping\",\"at\":1,\"deep\":{\"a\":[1]}}"))
        .isEqualTo(new JobEvent.Unknown(Instant.EPOCH, "sleeping"));
  }

  @Test
  void readsAFailureOfACauseAndWithAChangeThatItDoesNotKnow() {
    String newer =
        "{\"event\":\"failed\",\"at\":1,\"failure\":{\"cause\":\"BORED\",\"message\":\"It is.\","
            + "\"remedy\":\"Wait.\",\"changes\":[{\"change\":\"sing\"}]},\"exitCode\":1}";
    assertThat(ContractJson.event(newer))
        .isInstanceOfSatisfying(
            JobEvent.Failed.class,
            failed ->
                assertThat(failed.failure())
                    .isEqualTo(
                        Failure.of(FailureCause.UNKNOWN, "It is.", "Wait.")
                            .withChanges(List.of(new Change.Nothing()))));
  }

  @Test
  void refusesAnEventStreamOfAnotherVersion() {
    String newer =
        Golden.text("events.jsonl")
            .lines()
            .filter(line -> line.contains("launching"))
            .findFirst()
            .orElseThrow()
            .replace("\"schema\":1", "\"schema\":2");
    assertThatThrownBy(() -> ContractJson.event(newer))
        .hasMessage(
            "This event stream is of version 2, and this Hearth reads version 1."
                + " Open it with a newer Hearth.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{\"at\":1}", "{\"event\":null}", "{\"at\":1", "plain text"})
  void refusesALineThatIsNoEvent(String line) {
    assertThatThrownBy(() -> ContractJson.event(line))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith("This event ");
  }
}
