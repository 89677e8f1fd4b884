package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import java.util.List;

/** The check of the cluster itself. */
public final class CheckClusterType {

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "check-cluster",
          2,
          "Check the cluster",
          "Looks whether the cluster does what it promises: versions, cores, memory, computing,"
              + " shuffling, the results folder, clocks and disks. Needs no files.",
          new InputSpec("No files", List.of(), 0, 0),
          List.of(),
          "check-cluster",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private CheckClusterType() {}
}
