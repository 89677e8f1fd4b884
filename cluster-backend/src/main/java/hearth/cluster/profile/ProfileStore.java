package hearth.cluster.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hearth.cluster.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Saved profiles: one JSON file each, named after the profile. A file that cannot be read is told
 * and left alone; it never hides or deletes another.
 */
public final class ProfileStore {

  private static final String SUFFIX = ".json";

  private final Path folder;
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Keeps profiles in {@code folder}, which is made when the first one is saved. */
  public ProfileStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Every profile by name, and a sentence for each file that cannot be read.
   *
   * @throws IOException when the folder cannot be read
   */
  public Listing list() throws IOException {
    List<Profile> profiles = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : names()) {
      try {
        profiles.add(read(name));
      } catch (ProfileException e) {
        problems.add(e.getMessage());
      }
    }
    return new Listing(profiles, problems);
  }

  /**
   * Loads a profile.
   *
   * @return empty when none of that name is saved
   * @throws ProfileException when its file is damaged, or from a newer Hearth
   * @throws IOException when it cannot be read
   */
  public Optional<Profile> load(String name) throws IOException {
    requireName(name);
    return names().contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  /**
   * Saves a profile under its name, in place of an earlier one.
   *
   * @throws ProfileException when the profile is not valid, or its name differs from another's only
   *     in upper and lower case
   * @throws IOException when it cannot be written
   */
  public void save(Profile profile) throws IOException {
    List<String> problems = ProfileCheck.check(profile);
    if (!problems.isEmpty()) {
      throw new ProfileException(String.join(" ", problems));
    }
    for (String other : names()) {
      if (other.equalsIgnoreCase(profile.name()) && !other.equals(profile.name())) {
        throw new ProfileException(
            "There is a profile \"%s\" already, and \"%s\" differs only in upper and lower case."
                    .formatted(other, profile.name())
                + " Choose another name.");
      }
    }
    String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(profile) + "\n";
    WholeFile.write(file(profile.name()), json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Deletes a profile, if it is there.
   *
   * @throws IOException when it cannot be deleted
   */
  public void delete(String name) throws IOException {
    requireName(name);
    Files.deleteIfExists(file(name));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Profile read(String name) throws IOException {
    Path file = file(name);
    JsonNode tree;
    Profile profile;
    try {
      tree = mapper.readTree(Files.readAllBytes(file));
      requireVersion(file, tree);
      profile = mapper.treeToValue(tree, Profile.class);
    } catch (JsonProcessingException e) {
      throw new ProfileException(
          "The profile %s is damaged: %s. Mend or delete that file."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
    List<String> problems = ProfileCheck.check(profile.withName(name));
    if (!problems.isEmpty()) {
      throw new ProfileException(
          "The profile %s cannot be used: %s".formatted(file, String.join(" ", problems)));
    }
    // The file's name counts: a copied file is a profile of its own.
    return profile.withName(name);
  }

  private static void requireVersion(Path file, JsonNode tree) throws ProfileException {
    JsonNode schema = tree.path("schema");
    if (!schema.isInt()) {
      throw new ProfileException(
          "The profile %s does not say its version. Mend or delete that file.".formatted(file));
    }
    if (schema.intValue() > Profile.SCHEMA) {
      throw new ProfileException(
          "The profile %s is of version %d, and this Hearth reads up to version %d. Use a newer"
                  .formatted(file, schema.intValue(), Profile.SCHEMA)
              + " Hearth, or delete that file.");
    }
  }

  private static void requireName(String name) throws ProfileException {
    Optional<String> problem = ProfileCheck.name(name);
    if (problem.isPresent()) {
      throw new ProfileException(problem.get());
    }
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  /**
   * What the folder holds.
   *
   * @param profiles every readable profile, by name
   * @param problems a sentence for each file that cannot be read
   */
  public record Listing(List<Profile> profiles, List<String> problems) {
    public Listing {
      profiles = List.copyOf(profiles);
      problems = List.copyOf(problems);
    }
  }
}
