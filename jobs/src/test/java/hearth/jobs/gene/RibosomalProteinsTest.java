package hearth.jobs.gene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RibosomalProteinsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rpsT 30S ribosomal subunit protein S20",
        "[gene=rplA] [protein=50S ribosomal protein L1] [location=1..9]",
        "RPL19A ribosomal 60S subunit protein L19A",
        "ribosomal protein uL2",
        "60S ribosomal protein L7"
      })
  void findsThem(String description) {
    assertThat(RibosomalProteins.match(description)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "thrL thr operon leader peptide",
        "prmA ribosomal protein L11 methyltransferase",
        "rimJ ribosomal-protein-S5-alanine N-acetyltransferase",
        "rimK ribosomal protein S6 modification protein",
        "roxA 50S ribosomal protein L16-arginine 3-hydroxylase",
        "ycaO ribosomal protein S12 methylthiotransferase accessory factor YcaO",
        "bipA 50S ribosomal subunit assembly factor BipA",
        "sra ribosome-associated protein Sra",
        "RPS6KA1 ribosomal protein S6 kinase A1",
        "54S ribosomal protein L2, mitochondrial"
      })
  void knowsWhatOnlyNamesThem(String description) {
    assertThat(RibosomalProteins.match(description)).isFalse();
  }
}
