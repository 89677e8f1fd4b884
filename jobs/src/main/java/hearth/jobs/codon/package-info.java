/**
 * Codon usage: genetic codes, counting codons, and what follows from the counts. No Spark here.
 *
 * <p>{@link hearth.jobs.codon.CodonCounter} reads records into a {@link
 * hearth.jobs.codon.CodonTally}; tallies merge; {@link hearth.jobs.codon.CodonUsage} computes the
 * table from the merged counts. {@link hearth.jobs.codon.SequenceCodons} counts one sequence, and
 * {@link hearth.jobs.codon.CodonMeasures} has its figures: the effective number of codons ({@link
 * hearth.jobs.codon.EffectiveNumber}), CAI, Fop and GC.
 */
@NullMarked
package hearth.jobs.codon;

import org.jspecify.annotations.NullMarked;
