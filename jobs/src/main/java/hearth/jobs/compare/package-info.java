/**
 * Distances between samples by their k-mers: MinHash sketches as in Mash, cosine of k-mer counts,
 * and trees from distances. No Spark here.
 *
 * <p>A task feeds the bases of a file to a {@link hearth.jobs.compare.SampleReader}; what it finds
 * in parts of one file is {@linkplain hearth.jobs.compare.Sample#merge merged}. {@link
 * hearth.jobs.compare.Comparison} compares samples pair by pair, row by row of the matrix, and
 * {@link hearth.jobs.compare.PairTable} holds what it finds.
 */
@NullMarked
package hearth.jobs.compare;

import org.jspecify.annotations.NullMarked;
