package hearth.jobs.help;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HelpPagesTest {
  /** Names of files, columns and programs, which are the same in every language. */
  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  /** What makes a page: headings, points of lists, rows of tables. */
  private static final Pattern MARK = Pattern.compile("(?m)^(#+ | *- |\\|)");

  /** Titles of works and names of species, which are in italics: one star to each side. */
  private static final Pattern NAME = Pattern.compile("(?<!\\*)\\*(?!\\*)[^*]+\\*(?!\\*)");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^)\\s]+");

  static Stream<JobDescriptor> types() {
    return BuiltInJobs.all().stream();
  }

  static Stream<Arguments> typesInOtherLanguages() {
    return Stream.of(Locale.GERMAN, Locale.SIMPLIFIED_CHINESE)
        .flatMap(language -> types().map(type -> Arguments.of(type.type(), language)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasAPageThatNamesItsSources(JobDescriptor type) {
    assertThat(HelpPages.find(type.type()).orElseThrow())
        .startsWith("# " + type.title() + "\n")
        .contains("\n## What goes in\n", "\n## What comes out\n", "\n## Sources\n");
  }

  @ParameterizedTest
  @MethodSource("typesInOtherLanguages")
  void itIsThereInEveryLanguageWithTheSamePartsCodeAndSources(String type, Locale language) {
    String english = HelpPages.find(type).orElseThrow();
    String page = HelpPages.find(type, language).orElseThrow();

    assertThat(page).isNotEqualTo(english);
    assertThat(found(MARK, page)).isEqualTo(found(MARK, english));
    assertThat(found(CODE, page)).containsExactlyInAnyOrderElementsOf(found(CODE, english));
    assertThat(found(ADDRESS, page)).isEqualTo(found(ADDRESS, english));
    assertThat(found(NAME, page)).containsExactlyInAnyOrderElementsOf(found(NAME, english));
  }

  @Test
  void whatIsLeftOutOfATranslationIsFound() {
    assertThat(found(MARK, "# A\n\n- b\n  - c\n")).containsExactly("# ", "- ", "  - ");
    assertThat(found(CODE, "a `b.tsv` and `c`")).containsExactly("`b.tsv`", "`c`");
  }

  @Test
  void anUnknownTypeHasNoneAndAnUnknownLanguageEnglish() {
    assertThat(HelpPages.find("nothing")).isEmpty();
    assertThat(HelpPages.find("nothing", Locale.GERMAN)).isEmpty();
    assertThat(HelpPages.find("kmeans", Locale.FRENCH)).isEqualTo(HelpPages.find("kmeans"));
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(text -> text.replaceAll("\\R\\s*", " "))
        .toList();
  }
}
