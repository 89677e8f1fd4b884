package hearth.cluster.catalogue;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A program that is to become a job type.
 *
 * @param job what it is
 * @param file the jar or script
 */
record Program(OwnJob job, Path file) {

  /**
   * Reads its descriptor, or makes one where there is none.
   *
   * @param chosen its descriptor, jar or script
   */
  static Program of(Path chosen, PlainProgram plain) throws CatalogueException, IOException {
    String name = String.valueOf(chosen.getFileName());
    Path descriptor = chosen.resolveSibling(OwnJob.FILE_NAME);
    if (!Files.isRegularFile(chosen)) {
      throw new CatalogueException("There is no file \"%s\".".formatted(chosen));
    }
    if (Files.isRegularFile(descriptor)) {
      OwnJob job = read(descriptor);
      if (name.equals(OwnJob.FILE_NAME) || name.equals(job.program())) {
        return described(job, chosen.resolveSibling(job.program()));
      }
    }
    return new Program(made(chosen, name, plain), chosen);
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
  private static OwnJob made(Path file, String name, PlainProgram plain)
      throws CatalogueException, IOException {
    if (!name.endsWith(".jar") && !name.endsWith(".py")) {
      throw new CatalogueException(
          "\"%s\" is no program. Choose a .jar, a .py or a %s.".formatted(name, OwnJob.FILE_NAME));
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    String type = plain.name().isBlank() ? typeName(stem) : plain.name().strip();
    String mainClass =
        plain.mainClass().isBlank() && name.endsWith(".jar")
            ? mainClassOf(file)
            : plain.mainClass().strip();
    OwnJob job =
        new OwnJob(
            OwnJob.SCHEMA,
            type,
            null,
            stem,
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

  private static String typeName(String stem) {
    return stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String mainClassOf(Path jar) throws CatalogueException, IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String main =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      if (main == null) {
        throw new CatalogueException(
            "\"%s\" does not say which class to run. Name it: hearth job add --class CLASS FILE"
                .formatted(jar.getFileName()));
      }
      return main;
    } catch (java.util.zip.ZipException e) {
      throw new CatalogueException(
          "\"%s\" is no jar: %s.".formatted(jar.getFileName(), e.getMessage()));
    }
  }
}
