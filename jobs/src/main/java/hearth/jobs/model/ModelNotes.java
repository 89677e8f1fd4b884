package hearth.jobs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sentences about a model, or about why there is none. */
final class ModelNotes {

  /** Below this share of explained k-mers the curve is not that of the histogram. */
  private static final double POOR = 0.5;

  private static final double FAIR = 0.85;
  private static final double LEAST_COVERAGE = 2.5;
  static final double GOOD_COVERAGE = 15;
  private static final double ABSURD_HETEROZYGOSITY = 0.25;
  private static final double UNDETERMINED_HETEROZYGOSITY = 0.1;
  private static final double HIGH_HETEROZYGOSITY = 0.06;
  private static final double HIGH_DUPLICATION = 0.5;

  /** Of an assembled genome nearly every k-mer occurs once. */
  static final double ASSEMBLED = 1.3;

  private ModelNotes() {}

  static String notCanonical() {
    return "There is no model of the genome, because the two strands were counted apart: such a"
        + " histogram looks like that of a genome twice as long at half the coverage. Count the"
        + " reads again with canonical k-mers.";
  }

  static String noPeak(KmerHistogram histogram) {
    double each = histogram.total() / Math.max(1, histogram.totalDistinct());
    return each < ASSEMBLED
        ? say(
            "There is no model of the genome, because the histogram has no coverage peak: a"
                + " k-mer occurs %.2f times on average. So it is with an assembled genome, to which"
                + " the model does not apply, and with reads that cover a genome less than about"
                + " five times, which are too few for it.",
            each)
        : say(
            "There is no model of the genome, because the histogram has no coverage peak: nowhere"
                + " right of the k-mers that occur once does it rise (a k-mer occurs %.1f times on"
                + " average). The reads may cover the genome less than about five times, have many"
                + " errors, be of many genomes, or be few. Take more reads, or a smaller k.",
            each);
  }

  static String endsInPeak(KmerHistogram histogram, CoveragePeak peak) {
    return say(
        "There is no model of the genome, because the histogram stops at %d, in its coverage peak"
            + " (at %d or beyond): the tool that made it counted no further. Count again with a"
            + " higher limit (KMC: -cs and -cx; Jellyfish: histo -h).",
        histogram.last(), peak.peak());
  }

  static String tooDeep(CoveragePeak peak, long most) {
    return say(
        "There is no model of the genome, because k-mers occur about %d times, and the model is"
            + " made for up to %d. Take one read of %d: the figures will be no worse.",
        peak.peak(), most, Math.max(2, peak.peak() / 200));
  }

  static String failed(Throwable problem) {
    return say(
        "There is no model of the genome, because its computation failed (%s). The histogram is"
            + " whole. Please report it, with the histogram.",
        problem);
  }

  static String notConverged(CoveragePeak peak) {
    return say(
        "There is no model of the genome: the fit did not converge from any of its starts, though"
            + " there is a peak at %d. The histogram may be of several genomes, or of amplified"
            + " material whose coverage is uneven.",
        peak.peak());
  }

  /** Why figures are not to be shown at all; null when they may be. */
  static @Nullable String whyNotToBelieve(GenomeModel model) {
    String why = null;
    Interval heterozygosity = model.heterozygosity();
    if (!model.isFinite()
        || heterozygosity.high() - heterozygosity.low() > UNDETERMINED_HETEROZYGOSITY) {
      why = "it left a figure undetermined";
    } else if (model.quality().peaks() < POOR) {
      why =
          say("the best curve explains only %.0f %% of the k-mers", 100 * model.quality().peaks());
    } else if (model.coverage().estimate() * model.ploidy() < LEAST_COVERAGE) {
      why = say("the reads cover the genome only %.1f times", covered(model));
    } else if (model.heterozygosity().estimate() > ABSURD_HETEROZYGOSITY) {
      why =
          say(
              "it would take copies of the genome that differ at %.0f %% of their positions",
              100 * model.heterozygosity().estimate());
    }
    return why == null
        ? null
        : "There is no model of the genome: a fit converged, but "
            + why
            + ", so its figures would mean nothing. Look at the histogram: reads of one genome at"
            + " 15 times coverage or more have a clear peak.";
  }

  static List<String> cautions(
      GenomeModel model, KmerHistogram histogram, HistogramEnd end, Ploidy asked) {
    List<String> notes = new ArrayList<>();
    if (end != HistogramEnd.NATURAL) {
      notes.add(truncated(histogram, end));
    }
    if (covered(model) < GOOD_COVERAGE) {
      notes.add(
          say(
              "The k-mers of the genome occur only %.1f times on average, so that its peak mixes"
                  + " with the read errors: the model's figures are rough, heterozygosity above"
                  + " all. From about 25 times on they are sure.",
              covered(model)));
    }
    if (model.quality().peaks() < FAIR) {
      notes.add(
          say(
              "The model explains only %.0f %% of the k-mers: look at its curve before you trust"
                  + " its figures. Contamination, uneven coverage and other ploidies do that.",
              100 * model.quality().peaks()));
    }
    addDoubts(model, asked, notes);
    return notes;
  }

  private static void addDoubts(GenomeModel model, Ploidy asked, List<String> notes) {
    if (model.heterozygosity().estimate() > HIGH_HETEROZYGOSITY) {
      notes.add(
          say(
              "A heterozygosity of %.1f %% is unusual. Two species in one sample look like that;"
                  + " so does a haploid genome that is fitted as a diploid one.",
              100 * model.heterozygosity().estimate()));
    }
    if (model.duplication().estimate() > HIGH_DUPLICATION) {
      notes.add(
          say(
              "The model has %.0f %% of the genome twice, which is unusual: the peak that it takes"
                  + " for repeats may be that of the genome. Compare with ploidy 2.",
              100 * model.duplication().estimate()));
    }
    if (asked == Ploidy.BEST && model.ploidy() == 1) {
      notes.add(
          "Ploidy 1 was chosen: two copies that differ explain the histogram no better. A diploid"
              + " genome without heterozygosity looks the same and has the same haploid length.");
    }
  }

  private static String truncated(KmerHistogram histogram, HistogramEnd end) {
    return say(
        "The histogram stops at %d%s: genome length and repeats are too small by what occurs more"
            + " often. Count again without a limit (KMC: -cs and -cx; Jellyfish: histo -h).",
        histogram.last(),
        end == HistogramEnd.PILED ? ", where all that occurs more often is put together" : "");
  }

  /** How often the k-mers of all copies together are covered. */
  private static double covered(GenomeModel model) {
    return model.coverage().estimate() * model.ploidy();
  }

  private static String say(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
