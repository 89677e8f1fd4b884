package hearth.cluster.results;

import static hearth.cluster.results.ResultFixture.HISTOGRAM;
import static hearth.cluster.results.ResultFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of a volume that is no folder of this computer: fetched once, there while it is away. */
class KeptResultStoreTest {

  @TempDir Path folder;
  private final Remote volume = new Remote();
  private ResultFixture fixture;
  private StoredResults results;

  @BeforeEach
  void setUp() throws IOException {
    fixture = new ResultFixture(folder.resolve("volume"));
    fixture.spectrum("j", HISTOGRAM, TOP);
    results = new StoredResults(() -> volume, folder.resolve("copies"));
  }

  @Test
  void aFileIsFetchedOnce() throws IOException {
    assertThat(results.list()).hasSize(1);
    KmerSpectrum first = results.spectrum("j");
    volume.opened.clear();

    assertThat(results.spectrum("j")).isEqualTo(first);
    assertThat(results.list()).hasSize(1);
    assertThat(volume.opened).isEmpty();
  }

  @Test
  void whatWasReadIsThereWhileTheVolumeIsAway() throws IOException {
    KmerSpectrum before = read();
    volume.away = true;

    ResultCatalog.Listing listing = results.look();

    assertThat(listing.results()).extracting(r -> r.request().id()).containsExactly("j");
    assertThat(listing.unreachable()).contains("Docker does not answer");
    assertThat(results.spectrum("j")).isEqualTo(before);
    volume.away = false;
    assertThat(results.look().unreachable()).isNull();
  }

  @Test
  void withoutCopiesAVolumeThatIsAwayIsASentence() {
    volume.away = true;
    assertThatThrownBy(() -> results.look()).hasMessageContaining("Docker does not answer");
  }

  @Test
  void aDamagedFileIsNeverKept() throws IOException {
    Files.writeString(fixture.file("j", "histogram.tsv"), HISTOGRAM.replace('7', '8'));
    assertThat(results.list()).hasSize(1);

    assertThatThrownBy(() -> results.spectrum("j"))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("histogram.tsv of j is damaged");
    assertThat(folder.resolve("copies/j/histogram.tsv")).doesNotExist();
    assertThat(results.changes("j")).singleElement().asString().contains("histogram.tsv");

    Files.writeString(fixture.file("j", "histogram.tsv"), HISTOGRAM);
    assertThat(results.spectrum("j").bins()).hasSize(3);
    assertThat(folder.resolve("copies/j/histogram.tsv")).hasContent(HISTOGRAM);
  }

  @Test
  void nothingOfAJobThatIsUnderWayIsKept() throws IOException {
    Files.delete(fixture.file("j", "manifest.json"));

    assertThat(results.list()).isEmpty();
    assertThat(folder.resolve("copies/j")).doesNotExist();
  }

  @Test
  void whatIsGoneFromTheVolumeIsGone() throws IOException {
    KmerSpectrum unused = read();
    volume.delete("j");

    assertThat(results.list()).isEmpty();
    assertThat(folder.resolve("copies/j")).doesNotExist();
  }

  private KmerSpectrum read() throws IOException {
    assertThat(results.list()).hasSize(1);
    return results.spectrum("j");
  }

  /** A volume that is reached through others, who may not answer. */
  private final class Remote implements ResultStore {
    final List<String> opened = new ArrayList<>();
    boolean away;

    private FolderResultStore there() throws IOException {
      if (away) {
        throw new IOException("Docker does not answer. Start Docker.");
      }
      return new FolderResultStore(folder.resolve("volume"));
    }

    @Override
    public List<String> jobs() throws IOException {
      return there().jobs();
    }

    @Override
    public List<ResultEntry> files(String jobId) throws IOException {
      return there().files(jobId);
    }

    @Override
    public InputStream open(String jobId, String name, long offset) throws IOException {
      opened.add(name);
      return there().open(jobId, name, offset);
    }

    @Override
    public void write(String jobId, String name, byte[] content) throws IOException {
      there().write(jobId, name, content);
    }

    @Override
    public void delete(String jobId) throws IOException {
      there().delete(jobId);
    }
  }
}
