package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a session: files that come into its work directory and go on to the driver. */
final class Orders {

  private final Path incoming;
  private final Path taken;
  private boolean ready;

  /**
   * @throws IOException when the driver's directory cannot be made
   */
  Orders(Path workDir) throws IOException {
    this.incoming = workDir;
    this.taken = Files.createDirectories(workDir.resolve(AttemptPlan.TAKEN));
  }

  /**
   * The first order by name, if there is a whole one and the driver is ready for it. What the
   * driver prints before is not of a job.
   *
   * @throws IOException when the directory cannot be read
   */
  Optional<JobOrder> next() throws IOException {
    ready = ready || Files.exists(incoming.resolve(AttemptPlan.READY_FILE));
    if (!ready) {
      return Optional.empty();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(incoming)) {
      files =
          all.filter(file -> JobOrder.isFileName(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      try {
        return Optional.of(ContractJson.order(Files.readString(file)));
      } catch (ContractException | NoSuchFileException e) {
        // It is still being written: the next look finds it whole.
      }
    }
    return Optional.empty();
  }

  /** Gives an order to the driver. */
  void handOver(JobOrder order) throws IOException {
    Files.move(incoming.resolve(order.fileName()), taken.resolve(order.fileName()));
  }
}
