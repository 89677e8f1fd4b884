package hearth.app.charts;

import hearth.cluster.results.CodonTable;

/** The codon usage of a data set, with the name that it has in charts. */
public record CodonSet(String name, CodonTable table) {}
