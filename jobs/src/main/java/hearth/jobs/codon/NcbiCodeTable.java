package hearth.jobs.codon;

import java.util.List;

/**
 * The genetic codes of NCBI's taxonomy group, as its file {@code gc.prt} (version 4.6) gives them:
 * for each code the amino acids and the marks (M start, * stop) of the 64 codons in the order TTT,
 * TTC, TTA, TTG, TCT, …, GGG.
 */
final class NcbiCodeTable {

  static final List<GeneticCode> CODES =
      List.of(
          code(
              1,
              "Standard",
              "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "---M------**--*----M---------------M----------------------------"),
          code(
              2,
              "Vertebrate Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSS**VVVVAAAADDEEGGGG",
              "----------**--------------------MMMM----------**---M------------"),
          code(
              3,
              "Yeast Mitochondrial",
              "FFLLSSSSYY**CCWWTTTTPPPPHHQQRRRRIIMMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**----------------------MM---------------M------------"),
          code(
              4,
              "Mold Mitochondrial; Protozoan Mitochondrial; Coelenterate Mitochondrial; Mycoplasma; Spiroplasma",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--MM------**-------M------------MMMM---------------M------------"),
          code(
              5,
              "Invertebrate Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSSSSVVVVAAAADDEEGGGG",
              "---M------**--------------------MMMM---------------M------------"),
          code(
              6,
              "Ciliate Nuclear; Dasycladacean Nuclear; Hexamita Nuclear",
              "FFLLSSSSYYQQCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--------------*--------------------M----------------------------"),
          code(
              9,
              "Echinoderm Mitochondrial; Flatworm Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNNKSSSSVVVVAAAADDEEGGGG",
              "----------**-----------------------M---------------M------------"),
          code(
              10,
              "Euplotid Nuclear",
              "FFLLSSSSYY**CCCWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**-----------------------M----------------------------"),
          code(
              11,
              "Bacterial, Archaeal and Plant Plastid",
              "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "---M------**--*----M------------MMMM---------------M------------"),
          code(
              12,
              "Alternative Yeast Nuclear",
              "FFLLSSSSYY**CC*WLLLSPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**--*----M---------------M----------------------------"),
          code(
              13,
              "Ascidian Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSSGGVVVVAAAADDEEGGGG",
              "---M------**----------------------MM---------------M------------"),
          code(
              14,
              "Alternative Flatworm Mitochondrial",
              "FFLLSSSSYYY*CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNNKSSSSVVVVAAAADDEEGGGG",
              "-----------*-----------------------M----------------------------"),
          code(
              15,
              "Blepharisma Macronuclear",
              "FFLLSSSSYY*QCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------*---*--------------------M----------------------------"),
          code(
              16,
              "Chlorophycean Mitochondrial",
              "FFLLSSSSYY*LCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------*---*--------------------M----------------------------"),
          code(
              21,
              "Trematode Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNNKSSSSVVVVAAAADDEEGGGG",
              "----------**-----------------------M---------------M------------"),
          code(
              22,
              "Scenedesmus obliquus Mitochondrial",
              "FFLLSS*SYY*LCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "------*---*---*--------------------M----------------------------"),
          code(
              23,
              "Thraustochytrium Mitochondrial",
              "FF*LSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--*-------**--*-----------------M--M---------------M------------"),
          code(
              24,
              "Rhabdopleuridae Mitochondrial",
              "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSSKVVVVAAAADDEEGGGG",
              "---M------**-------M---------------M---------------M------------"),
          code(
              25,
              "Candidate Division SR1 and Gracilibacteria",
              "FFLLSSSSYY**CCGWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "---M------**-----------------------M---------------M------------"),
          code(
              26,
              "Pachysolen tannophilus Nuclear",
              "FFLLSSSSYY**CC*WLLLAPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**--*----M---------------M----------------------------"),
          code(
              27,
              "Karyorelict Nuclear",
              "FFLLSSSSYYQQCCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--------------*--------------------M----------------------------"),
          code(
              28,
              "Condylostoma Nuclear",
              "FFLLSSSSYYQQCCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**--*--------------------M----------------------------"),
          code(
              29,
              "Mesodinium Nuclear",
              "FFLLSSSSYYYYCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--------------*--------------------M----------------------------"),
          code(
              30,
              "Peritrich Nuclear",
              "FFLLSSSSYYEECC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "--------------*--------------------M----------------------------"),
          code(
              31,
              "Blastocrithidia Nuclear",
              "FFLLSSSSYYEECCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "----------**-----------------------M----------------------------"),
          code(
              32,
              "Balanophoraceae Plastid",
              "FFLLSSSSYY*WCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG",
              "---M------*---*----M------------MMMM---------------M------------"),
          code(
              33,
              "Cephalodiscidae Mitochondrial",
              "FFLLSSSSYYY*CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSSKVVVVAAAADDEEGGGG",
              "---M-------*-------M---------------M---------------M------------"));

  private static final String NCBI_ORDER = "TCAG";

  private NcbiCodeTable() {}

  private static GeneticCode code(int number, String name, String aminoAcids, String marks) {
    return new GeneticCode(number, name, alphabetical(aminoAcids), alphabetical(marks));
  }

  /** Reorders one of NCBI's lines by codon number. */
  private static String alphabetical(String line) {
    char[] ordered = new char[Codons.COUNT];
    for (int i = 0; i < Codons.COUNT; i++) {
      String codon = "" + ncbiBase(i >> 4) + ncbiBase(i >> 2) + ncbiBase(i);
      ordered[Codons.index(codon)] = line.charAt(i);
    }
    return new String(ordered);
  }

  private static char ncbiBase(int digits) {
    return NCBI_ORDER.charAt(digits & 3);
  }
}
