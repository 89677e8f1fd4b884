package hearth.cluster.catalogue;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A program that is to become a job type.
 *
 * @param job what it is
 * @param file the jar or script
 */
record Program(OwnJob job, Path file) {

  private static final String JAR = ".jar";

  /**
   * Reads its descriptor, or makes one where there is none.
   *
   * @param chosen its descriptor, jar or script
   */
  static Program of(Path chosen, PlainProgram plain) throws CatalogueException, IOException {
    Optional<OwnJob> described = descriptor(chosen);
    return described.isPresent()
        ? described(described.get(), chosen.resolveSibling(described.get().program()))
        : new Program(made(chosen, plain), chosen);
  }

  /** What a file says of itself. */
  static ProgramFacts facts(Path chosen) throws CatalogueException, IOException {
    Optional<OwnJob> described = descriptor(chosen);
    if (described.isPresent()) {
      return new ProgramFacts(true, described.get().type(), false, List.of());
    }
    String name = programName(chosen);
    boolean jar = name.endsWith(JAR);
    return new ProgramFacts(
        false, typeName(stem(name)), jar, jar ? MainClasses.of(chosen) : List.of());
  }

  /** The descriptor that a file is, or that is beside it and names it. */
  private static Optional<OwnJob> descriptor(Path chosen) throws CatalogueException, IOException {
    String name = String.valueOf(chosen.getFileName());
    Path descriptor = chosen.resolveSibling(OwnJob.FILE_NAME);
    if (!Files.isRegularFile(chosen)) {
      throw new CatalogueException("There is no file \"%s\".".formatted(chosen));
    }
    if (!Files.isRegularFile(descriptor)) {
      return Optional.empty();
    }
    OwnJob job = read(descriptor);
    return Optional.of(job)
        .filter(any -> name.equals(OwnJob.FILE_NAME) || name.equals(any.program()));
  }

  private static String programName(Path file) throws CatalogueException {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(JAR) && !name.endsWith(".py")) {
      throw new CatalogueException(
          "\"%s\" is no program. Choose a .jar, a .py or a %s.".formatted(name, OwnJob.FILE_NAME));
    }
    return name;
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Program described(OwnJob job, Path file) throws CatalogueException {
    if (!Files.isRegularFile(file)) {
      throw new CatalogueException(
          "%s names the program \"%s\", which is not beside it."
              .formatted(OwnJob.FILE_NAME, job.program()));
    }
    return new Program(job, file);
  }

  private static OwnJob read(Path descriptor) throws CatalogueException, IOException {
    try {
      return ContractJson.ownJob(Files.readString(descriptor));
    } catch (ContractException e) {
      throw new CatalogueException(e.getMessage() + " The file is " + descriptor + ".");
    }
  }

  @SuppressWarnings("NullAway") // Of what is null, the record makes defaults.
  private static OwnJob made(Path file, PlainProgram plain) throws CatalogueException, IOException {
    String name = programName(file);
    String stem = stem(name);
    String title = plain.name().isBlank() ? stem : plain.name().strip();
    String type = typeName(title);
    if (type.isEmpty()) {
      throw new CatalogueException(
          "\"%s\" has no letter from a to z and no digit. Choose another name.".formatted(title));
    }
    String mainClass =
        plain.mainClass().isBlank() && name.endsWith(JAR)
            ? mainClassOf(file)
            : plain.mainClass().strip();
    OwnJob job =
        new OwnJob(
            OwnJob.SCHEMA,
            type,
            null,
            title,
            "A program of your own: " + name,
            null,
            null,
            null,
            name,
            mainClass,
            plain.arguments(),
            plain.conf());
    if (job.problem().isPresent()) {
      throw new CatalogueException("Of \"%s\", %s".formatted(name, job.problem().get()));
    }
    return job;
  }

  /** The name of a type that a person called in words of their own. */
  private static String typeName(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String mainClassOf(Path jar) throws CatalogueException, IOException {
    List<String> found = MainClasses.of(jar);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new CatalogueException(
        "\"%s\" does not say which class to run%s. Name it: hearth job add --class CLASS FILE"
            .formatted(
                jar.getFileName(),
                found.isEmpty() ? "" : ", and has several: " + String.join(", ", found)));
  }
}
