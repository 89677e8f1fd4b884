package hearth.jobs.gene;

/** Takes coding sequences. */
@FunctionalInterface
public interface GeneSink {

  /** Takes one; it must not be kept. */
  void gene(CodingSequence gene);
}
