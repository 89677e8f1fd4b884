/**
 * What a k-mer histogram of reads says of their genome: length, heterozygosity, repeats, read
 * errors, coverage. The model and its figures are GenomeScope's (Vurture et al. 2017, <a
 * href="https://doi.org/10.1093/bioinformatics/btx153">doi:10.1093/bioinformatics/btx153</a>;
 * Ranallo-Benavidez et al. 2020, <a
 * href="https://doi.org/10.1038/s41467-020-14998-3">doi:10.1038/s41467-020-14998-3</a>). No Spark
 * here.
 */
@NullMarked
package hearth.jobs.model;

import org.jspecify.annotations.NullMarked;
