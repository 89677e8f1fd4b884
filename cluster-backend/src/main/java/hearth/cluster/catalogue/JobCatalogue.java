package hearth.cluster.catalogue;

import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The job types that can be submitted: the built-in ones first, then a person's own. */
public final class JobCatalogue {

  private final List<JobDescriptor> builtIn;
  private final @Nullable OwnJobs ownJobs;

  private JobCatalogue(List<JobDescriptor> builtIn, @Nullable OwnJobs ownJobs) {
    this.builtIn = List.copyOf(builtIn);
    this.ownJobs = ownJobs;
  }

  /** Only these. */
  public static JobCatalogue of(List<JobDescriptor> builtIn) {
    return new JobCatalogue(builtIn, null);
  }

  /**
   * These and those in a folder.
   *
   * @param folder one folder for each of a person's own jobs; need not be there
   */
  public static JobCatalogue of(List<JobDescriptor> builtIn, Path folder) {
    return new JobCatalogue(builtIn, new OwnJobs(folder));
  }

  /** All types, as they are now. */
  public List<JobDescriptor> all() {
    return Stream.concat(builtIn.stream(), described().stream().map(OwnJob::descriptor)).toList();
  }

  /** Finds a type by its name. */
  public Optional<JobDescriptor> find(String type) {
    return builtIn.stream()
        .filter(job -> job.type().equals(type))
        .findFirst()
        .or(
            () ->
                described().stream()
                    .filter(job -> job.type().equals(type))
                    .map(OwnJob::descriptor)
                    .findFirst());
  }

  private List<OwnJob> described() {
    try {
      return ownJobs == null ? List.of() : ownJobs.described();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A person's own jobs. */
  public List<StoredJob> own() {
    try {
      return ownJobs == null ? List.of() : ownJobs.list();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds one of a person's own jobs. */
  public Optional<StoredJob> own(String type) {
    return own().stream().filter(stored -> stored.job().type().equals(type)).findFirst();
  }

  /**
   * What a file says of itself, before it is added.
   *
   * @throws CatalogueException when it is no program
   */
  public ProgramFacts look(Path file) throws CatalogueException, IOException {
    return Program.facts(file.toAbsolutePath());
  }

  /**
   * Adds a program, or replaces the one of that name. It must be confirmed before it runs.
   *
   * @param file its {@code hearth-job.json}, or a jar or script, with or without one beside it
   * @param plain what is said of a program without descriptor
   * @throws CatalogueException when it cannot be a job type
   */
  public StoredJob add(Path file, PlainProgram plain) throws CatalogueException, IOException {
    if (ownJobs == null) {
      throw new CatalogueException("This catalogue takes no further jobs.");
    }
    Program program = Program.of(file.toAbsolutePath(), plain);
    String type = program.job().type();
    if (builtIn.stream().anyMatch(job -> job.type().equals(type))) {
      throw new CatalogueException(
          "Hearth itself has a job type \"%s\". Choose another name.".formatted(type));
    }
    return ownJobs.put(program);
  }

  /** From now on this very program may run. */
  public void confirm(StoredJob job) throws IOException {
    OwnJobs.confirm(job);
  }

  /** Removes one of a person's own jobs; its results stay. */
  public void remove(StoredJob job) throws IOException {
    OwnJobs.remove(job);
  }
}
