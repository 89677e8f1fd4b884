package hearth.cluster.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.host.HostFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileStoreTest {

  private static final Profile PROFILE =
      Presets.defaultProfile(new HostFacts(4, 8L << 30, 4L << 30));

  @TempDir Path home;
  private Path folder;
  private ProfileStore store;

  @BeforeEach
  void setUp() {
    folder = home.resolve("profiles");
    store = new ProfileStore(folder);
  }

  @Test
  void nothingIsThereAtFirst() throws IOException {
    assertThat(store.list().profiles()).isEmpty();
    assertThat(store.load("default")).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void keepsWhatWasSaved() throws IOException {
    Profile ports =
        Profile.of("ports", "embedded", 3, 2, 700, 600)
            .withMasterPort(7077)
            .withMasterWebPort(8080)
            .withResultsFolder("/data/r");
    store.save(PROFILE);
    store.save(PROFILE.withWorkers(5));
    store.save(ports);

    assertThat(store.load("default")).contains(PROFILE.withWorkers(5));
    assertThat(store.list())
        .isEqualTo(new ProfileStore.Listing(List.of(PROFILE.withWorkers(5), ports), List.of()));
    store.delete("ports");
    assertThat(store.load("ports")).isEmpty();
  }

  @Test
  void aDamagedFileIsToldAndTheOthersStay() throws IOException {
    store.save(PROFILE);
    Files.writeString(folder.resolve("torn.json"), "{\"schema\":1,\"name\":\"to");

    ProfileStore.Listing listing = store.list();

    assertThat(listing.profiles()).containsExactly(PROFILE);
    assertThat(listing.problems()).singleElement().asString().contains("torn.json", "damaged");
    assertThat(folder.resolve("torn.json")).exists();
    assertThatThrownBy(() -> store.load("torn"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("torn.json");
  }

  @Test
  void aFileOfANewerVersionIsRefused() throws IOException {
    store.save(PROFILE);
    Path file = folder.resolve("default.json");
    Files.writeString(file, Files.readString(file).replace("\"schema\" : 1", "\"schema\" : 2"));

    assertThatThrownBy(() -> store.load("default"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("newer Hearth");
  }

  @Test
  void unknownFieldsAreTolerated() throws IOException {
    store.save(PROFILE);
    Path file = folder.resolve("default.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"colour\": \"red\","));

    assertThat(store.load("default")).contains(PROFILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "null", "", "{\"schema\":1}", "{\"schema\":1,\"name\":\"x\"}"})
  void emptyAndIncompleteFilesAreProblems(String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("x.json"), content);

    assertThat(store.list().problems()).singleElement().asString().contains("x.json");
  }

  @Test
  void aCopiedFileIsAProfileUnderItsFilesName() throws IOException {
    store.save(PROFILE);
    Files.copy(folder.resolve("default.json"), folder.resolve("copy.json"));

    assertThat(store.load("copy")).contains(PROFILE.withName("copy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../up", "a b", "nul", "COM1", "-x", "ä", "a.b"})
  void badNamesAreRefusedWithASentence(String name) {
    assertThatThrownBy(() -> store.save(PROFILE.withName(name)))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining(name);
    assertThatThrownBy(() -> store.load(name)).isInstanceOf(ProfileException.class);
    assertThatThrownBy(() -> store.delete(name)).isInstanceOf(ProfileException.class);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aNameOfFortyOneLettersIsTooLong() {
    assertThat(ProfileCheck.name("a".repeat(40))).isEmpty();
    assertThat(ProfileCheck.name("a".repeat(41))).isPresent();
  }

  @Test
  void namesThatDifferOnlyInCaseAreRefused() throws IOException {
    store.save(PROFILE);

    assertThatThrownBy(() -> store.save(PROFILE.withName("Default")))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("upper and lower case");
  }

  @Test
  void impossibleValuesAreRefused() {
    Profile bad = Profile.of("bad", "", 0, 0, 100, 449).withMasterPort(80).withMasterWebPort(80);

    assertThat(ProfileCheck.check(bad)).hasSize(8).allMatch(sentence -> sentence.endsWith("."));
  }
}
