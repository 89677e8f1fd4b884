package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Launches a small job on the Docker engine. */
record TestJob(DockerEngine engine, Profile profile, Path folder) {

  /** Executor memory, in MiB, with which a job waits as long as a test needs it to. */
  static final int MORE_THAN_ANY_WORKER = 4096;

  /** Temporary folders are closed to other users, and the container's user is another one. */
  static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Driver launch(Node master, String jobId, int executorMemoryMb) throws Exception {
    Path input = Files.writeString(folder.resolve(jobId + ".fa"), ">record\nACGT\n");
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            jobId,
            KmerSpectrumType.DESCRIPTOR.type(),
            KmerSpectrumType.DESCRIPTOR.version(),
            Map.of("k", "3", "canonical", "true", "top", "10"),
            List.of(new JobInput(engine.dataPath(profile, input), "input.fa", Files.size(input))),
            profile.name(),
            Instant.now(),
            Map.of());
    engine
        .results(profile)
        .write(jobId, ResultLayout.REQUEST, ContractJson.pretty(request).getBytes(UTF_8));
    return engine.launch(
        profile,
        master,
        new Attempt(
            request.id(),
            1,
            KmerSpectrumType.DESCRIPTOR.mainClass(),
            1,
            executorMemoryMb,
            512,
            false,
            false));
  }

  String result(String jobId, String name) {
    try {
      return new String(engine.results(profile).open(jobId, name, 0).readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
