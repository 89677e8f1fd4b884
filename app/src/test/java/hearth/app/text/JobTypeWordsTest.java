package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.ChoiceParameter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobTypeWordsTest {

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.speak();
  }

  /** Names of genetic codes and of reference organisms are the same everywhere. */
  @ParameterizedTest
  @CsvSource({"GERMAN, _de", "CHINESE, _zh_CN"})
  void everyTextOfEveryTypeIsTranslatedAndNoOther(Language language, String suffix)
      throws IOException {
    Set<String> there = Bundle.read("jobs", suffix).keys();
    Set<String> left = new TreeSet<>(there);
    for (JobDescriptor type : BuiltInJobs.all()) {
      Set<String> missing = new TreeSet<>();
      for (String key : texts(type).keySet()) {
        String ownKey = type.type() + "." + key;
        if (there.contains(ownKey)) {
          left.remove(ownKey);
        } else if (there.contains(key)) {
          left.remove(key);
        } else if (!key.matches("(code|reference)\\.is\\..*")) {
          missing.add(ownKey);
        }
      }
      assertThat(missing).as("missing in jobs" + suffix).isEmpty();
    }
    assertThat(left).as("keys that no job type has").isEmpty();
    language.speak();
    assertThat(JobTypeWords.title(BuiltInJobs.all().get(0)))
        .isNotEqualTo(BuiltInJobs.all().get(0).title());
  }

  /** A form in another language makes the same job. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void onlyWordsDiffer(Language language) {
    language.speak();
    for (JobDescriptor type : BuiltInJobs.all()) {
      JobDescriptor translated = JobTypeWords.of(type);
      assertThat(translated.title()).isEqualTo(JobTypeWords.title(type));
      assertThat(translated.withDefaults(Map.of())).isEqualTo(type.withDefaults(Map.of()));
      assertThat(translated.check(Map.of())).isEmpty();
      assertThat(texts(translated).keySet()).isEqualTo(texts(type).keySet());
      assertThat(translated.inputs().formats()).isEqualTo(type.inputs().formats());
      assertThat(translated.mainClass()).isEqualTo(type.mainClass());
    }
  }

  @Test
  void aPersonsOwnProgramIsNamedAsItsAuthorSays() {
    Language.GERMAN.speak();
    JobDescriptor builtIn = BuiltInJobs.find("check-cluster").orElseThrow();
    JobDescriptor own =
        new JobDescriptor(
            1,
            "lab-tool",
            1,
            "Lab tool",
            "What it does.",
            builtIn.inputs(),
            List.of(new Parameter.FlagParameter("fast", "Fast", "Be quick.", true)),
            "own",
            builtIn.needs(),
            "lab.Main");

    assertThat(JobTypeWords.of(own)).isEqualTo(own);
  }

  /** All that a type says, by the ends of its keys. */
  private static Map<String, String> texts(JobDescriptor type) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("title", type.title());
    texts.put("summary", type.summary());
    texts.put("inputs", type.inputs().label());
    for (Parameter parameter : type.parameters()) {
      texts.put(parameter.name() + ".label", parameter.label());
      texts.put(parameter.name() + ".help", parameter.help());
      if (parameter instanceof ChoiceParameter choices) {
        choices
            .choices()
            .forEach(one -> texts.put(parameter.name() + ".is." + one.value(), one.label()));
      }
    }
    return texts;
  }
}
