package hearth.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import hearth.jobs.planted.contract.ContractThatKnowsOtherPackages;
import hearth.jobs.planted.kmer.AlgorithmThatKnowsSpark;
import org.junit.jupiter.api.Test;

/** The arrows of the module. Each rule is shown to fail on a planted violation. */
class ArchitectureTest {

  private static final String[] ALGORITHMS = {
    "..contract..",
    "..catalog..",
    "..sequence..",
    "..kmer..",
    "..codon..",
    "..compare..",
    "..check..",
    "..gene..",
    "..kmeans..",
    "..model..",
    "..simulate..",
    "..samples..",
    "..record..",
    "..convert..",
    "..parquet..",
    "..stats..",
    "..help..",
    "..failure..",
    "..files.."
  };

  private static final ArchRule ALGORITHMS_DO_NOT_KNOW_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage(ALGORITHMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "hearth.jobs.spark..")
          .because("algorithms are tested and used without Spark");

  private static final ArchRule CONTRACT_KNOWS_NOTHING_ELSE_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("..contract..")
          .should()
          .dependOnClassesThat(oursOutsideOfContract())
          .because("both sides build on the contract");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("hearth.jobs");

  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .importClasses(AlgorithmThatKnowsSpark.class, ContractThatKnowsOtherPackages.class);

  private static DescribedPredicate<JavaClass> oursOutsideOfContract() {
    return DescribedPredicate.describe(
        "are Hearth's and outside of the contract",
        other ->
            other.getPackageName().startsWith("hearth.")
                && !other.getPackageName().contains(".contract"));
  }

  @Test
  void algorithmsDoNotKnowSpark() {
    ALGORITHMS_DO_NOT_KNOW_SPARK.check(OURS);
    assertThatThrownBy(() -> ALGORITHMS_DO_NOT_KNOW_SPARK.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("AlgorithmThatKnowsSpark");
  }

  @Test
  void contractKnowsNothingElseOfOurs() {
    CONTRACT_KNOWS_NOTHING_ELSE_OF_OURS.check(OURS);
    assertThatThrownBy(() -> CONTRACT_KNOWS_NOTHING_ELSE_OF_OURS.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ContractThatKnowsOtherPackages");
  }
}
