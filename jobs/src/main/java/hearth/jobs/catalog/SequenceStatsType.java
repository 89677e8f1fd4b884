package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;

/** Statistics of sequences. */
public final class SequenceStatsType {

  /** Reads some blocks of each file alone. */
  public static final String FIRST_LOOK = "look";

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "sequence-stats",
          1,
          "Sequence statistics",
          "Counts records and bases, and shows how lengths, GC and qualities are distributed: the"
              + " first look at any file.",
          new InputSpec(
              "Sequences",
              List.of("fasta", "fastq", "genbank", "jsonl", "parquet", "avro", "orc"),
              1,
              10_000),
          List.of(
              new Parameter.ChoiceParameter(
                  "sample",
                  "How much to read",
                  "A first look reads some blocks that are spread evenly over each file. It takes"
                      + " seconds, however large the file is, and its counts are estimates.",
                  List.of(
                      new Parameter.Choice("whole", "Whole file"),
                      new Parameter.Choice(FIRST_LOOK, "First look")),
                  "whole"),
              Partitions.PARAMETER),
          "sequence-stats",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private SequenceStatsType() {}
}
