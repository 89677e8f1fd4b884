/**
 * Coding sequences, read from FASTA, cut out of GenBank records, or out of FASTA genomes by GFF3
 * annotation. No Spark here.
 *
 * <p>{@link hearth.jobs.gene.GeneReader} delivers {@link hearth.jobs.gene.CodingSequence}s; what
 * cannot be cut out with certainty is counted as {@link hearth.jobs.gene.SkippedGenes}.
 */
@NullMarked
package hearth.jobs.gene;

import org.jspecify.annotations.NullMarked;
