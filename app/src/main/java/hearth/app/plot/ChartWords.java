package hearth.app.plot;

import hearth.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;

/** A chart in words, for who cannot see it. */
final class ChartWords {
  private ChartWords() {}

  /**
   * What a chart shows, what is written above it, and its first and last value; the rest is read
   * with the arrow keys.
   *
   * @param name what it shows, as a sentence
   */
  static String of(String name, JFreeChart chart, ChartReader reader) {
    List<String> words = new ArrayList<>();
    words.add(name);
    for (Object part : chart.getSubtitles()) {
      if (part instanceof TextTitle note && ((Title) part).isVisible()) {
        words.add(note.getText());
      }
    }
    int last = reader.count() - 1;
    if (last >= 0) {
      String first = bare(reader.sentence(0));
      words.add(
          last == 0
              ? Messages.text("chart.words.one", first)
              : Messages.text("chart.words.ends", first, bare(reader.sentence(last))));
    }
    return String.join(" ", words).strip();
  }

  /** Without the dot of a sentence: more follows. */
  private static String bare(String sentence) {
    return sentence.replaceFirst("[.。]$", "");
  }
}
