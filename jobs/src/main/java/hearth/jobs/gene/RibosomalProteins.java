package hearth.jobs.gene;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the genes of ribosomal proteins by what an annotation says about them. They are highly
 * expressed in nearly all organisms, which makes them a reference set for codon adaptation.
 */
public final class RibosomalProteins {

  /** As in {@code 30S ribosomal protein S1} or {@code 50S ribosomal subunit protein L7/L12}. */
  private static final Pattern PROTEIN =
      Pattern.compile(
          "\\bribosomal (?:\\d\\ds )?(?:(?:large|small) )?(?:subunit )?protein\\b(?!-)");

  /** Proteins that act on ribosomal proteins or only look like them, and those of organelles. */
  private static final Pattern OTHER =
      Pattern.compile(
          "transferase|methylase|acetylase|kinase|hydroxylase|oxygenase|synthe|ligase|protease"
              + "|factor|modif|matur|assembl|associat|bind|interact|-like|homolog|pseudo"
              + "|mitochondri|chloroplast|plastid|putative|hypothetical|uncharacteri");

  private RibosomalProteins() {}

  /**
   * Whether a description is that of a ribosomal protein.
   *
   * @param description the rest of a FASTA header, or gene and product of an annotation
   */
  public static boolean match(String description) {
    String text = description.toLowerCase(Locale.ROOT);
    return PROTEIN.matcher(text).find() && !OTHER.matcher(text).find();
  }
}
