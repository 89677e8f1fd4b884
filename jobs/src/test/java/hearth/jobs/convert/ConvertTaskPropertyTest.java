package hearth.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ConvertTaskPropertyTest {

  @Property
  void everyRecordIsWrittenOnceInOrderAndEvenly(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 9) Long> counts,
      @ForAll @IntRange(min = 1, max = 20) int files) {
    CheckedFile file = new CheckedFile("/x", InputFormat.FASTA, Compression.NONE, 1000);
    List<Split> splits =
        IntStream.range(0, counts.size()).mapToObj(i -> new Split(file, i, i + 1)).toList();
    List<String> all = new ArrayList<>();
    for (int split = 0; split < counts.size(); split++) {
      all.addAll(records(split, counts.get(split)));
    }

    List<List<String>> written = new ArrayList<>();
    for (ConvertTask task : ConvertTask.files(splits, counts, files)) {
      List<String> read = new ArrayList<>();
      for (Split split : task.splits()) {
        read.addAll(records((int) split.start(), counts.get((int) split.start())));
      }
      int at = (int) task.skip();
      for (long records : task.records()) {
        written.add(read.subList(at, at += (int) records));
      }
    }

    assertThat(written).hasSize(Math.min(files, all.size()));
    assertThat(written.stream().flatMap(List::stream).toList()).isEqualTo(all);
    int even = all.size() / Math.max(1, written.size());
    assertThat(written).allMatch(part -> part.size() == even || part.size() == even + 1);
  }

  private static List<String> records(int split, long count) {
    return IntStream.range(0, (int) count).mapToObj(i -> split + "." + i).toList();
  }
}
