package hearth.jobs.codon;

/**
 * Figures of the codons of one sequence, or of many taken together. A figure that is not defined is
 * {@link Double#NaN}.
 *
 * @param senseCodons how many codons that stand for an amino acid
 * @param gc share of G and C among the bases of sense codons, 0 to 1, as CodonW has it
 * @param gc1 the same at the first position of the sense codons
 * @param gc2 at the second
 * @param gc3 at the third
 * @param gc3s at the third position of those sense codons that have a synonym, as CodonW has it
 * @param wright effective number of codons after Wright, see {@link EffectiveNumber#wright}
 * @param sun effective number of codons after Sun et al., see {@link EffectiveNumber#sun}
 * @param cai codon adaptation index, 0 to 1, see {@link CodonAdaptation}
 * @param fop frequency of optimal codons, 0 to 1, see {@link OptimalCodons}
 */
public record CodonFigures(
    long senseCodons,
    double gc,
    double gc1,
    double gc2,
    double gc3,
    double gc3s,
    double wright,
    double sun,
    double cai,
    double fop) {}
