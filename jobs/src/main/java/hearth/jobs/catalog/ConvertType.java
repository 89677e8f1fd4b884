package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import java.util.List;

/** Conversion between formats of sequences. */
public final class ConvertType {

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "convert",
          1,
          "Convert",
          "Writes sequences in another format, in as many files as you like, with all that their"
              + " records hold.",
          new InputSpec(
              "Sequences",
              List.of("fasta", "fastq", "genbank", "jsonl", "parquet", "avro", "orc"),
              1,
              10_000),
          List.of(
              new Parameter.ChoiceParameter(
                  "format",
                  "Output format",
                  "Parquet, Avro and ORC are read by Spark and by most tools for tables; JSON lines"
                      + " have the letters in \"text\", as OpenGenome2 has them.",
                  List.of(
                      new Choice("fasta", "FASTA"),
                      new Choice("fastq", "FASTQ (needs quality values)"),
                      new Choice("genbank", "GenBank"),
                      new Choice("jsonl", "JSON lines"),
                      new Choice("parquet", "Parquet"),
                      new Choice("avro", "Avro"),
                      new Choice("orc", "ORC")),
                  "parquet"),
              new Parameter.IntParameter(
                  "partitions",
                  "Files",
                  "How many files to write, with about as many records each; 0 for one from each"
                      + " task, which is fastest.",
                  0,
                  100_000,
                  0),
              new Parameter.ChoiceParameter(
                  "compression",
                  "Compression",
                  "Files of text are packed as a whole, the others inside. Text takes no snappy.",
                  List.of(
                      new Choice("none", "None"),
                      new Choice("gzip", "gzip (in Avro deflate, in ORC zlib)"),
                      new Choice("zstd", "zstd"),
                      new Choice("snappy", "snappy (Parquet, Avro and ORC)")),
                  "zstd")),
          "sequences",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private ConvertType() {}
}
