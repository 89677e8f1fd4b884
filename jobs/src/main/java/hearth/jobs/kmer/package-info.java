/**
 * Counting k-mers, k from 1 to 64, two bits a base. No Spark here.
 *
 * <p>A task feeds its bases to a {@link hearth.jobs.kmer.KmerCollector}, which sorts the k-mers by
 * partition and gives each partition's out as packed bytes. A {@link
 * hearth.jobs.kmer.PartitionCounter} counts the bytes of one partition from all tasks, and its
 * counts go into a {@link hearth.jobs.kmer.Spectrum}. Equal k-mers always meet in one partition, so
 * the spectra of the partitions add up to the whole.
 *
 * <p>There are two kernels with this form: arrays of 4<sup>k</sup> counts for small k, and
 * super-k-mers by minimizer with a hash table for the rest. {@link hearth.jobs.kmer.KmerPlan}
 * chooses.
 */
@NullMarked
package hearth.jobs.kmer;

import org.jspecify.annotations.NullMarked;
