package hearth.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/** The house's rules, see the design: arrows run one way, and each thing has one place. */
final class Rules {

  static final ArchRule ONLY_THE_DISPATCHER_CALLS_RUN_LATER =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("hearth.app.fx.FxDispatcher")
          .should()
          .accessTargetWhere(
              new DescribedPredicate<JavaAccess<?>>("Platform.runLater") {
                @Override
                public boolean test(JavaAccess<?> access) {
                  return access.getTargetOwner().isEquivalentTo(Platform.class)
                      && access.getTarget().getName().equals("runLater");
                }
              })
          .because("snapshots cross to the window in one place");

  static final ArchRule BACKEND_AND_JOBS_KNOW_NO_WINDOW =
      noClasses()
          .that()
          .resideInAnyPackage("hearth.cluster..", "hearth.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "hearth.app..")
          .because("arrows run app, cluster-backend, jobs, and nothing runs back");

  static final ArchRule JOBS_KNOW_NO_BACKEND =
      noClasses()
          .that()
          .resideInAPackage("hearth.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hearth.cluster..")
          .because("jobs run inside Spark, far from the backend");

  static final ArchRule ONLY_JOBS_KNOW_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage("hearth.app..", "hearth.cluster..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "hearth.jobs.spark..", "hearth.jobs.agent..")
          .because("jobs and backend meet in the contract");

  static final ArchRule THE_COMMAND_LINE_KNOWS_NO_JAVAFX =
      noClasses()
          .that()
          .resideInAnyPackage(
              "hearth.app.cli..", "hearth.app.charts..", "hearth.app.export..", "hearth.app.text..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javafx..")
                  .or(resideInAPackage("org.jfree.chart.fx.."))
                  .or(
                      resideInAPackage(
                          "hearth.app.(fx|plot|metrics|shell|cluster|jobs|results|sample|log)..")))
          .because("commands run where no window can");

  static final ArchRule ONLY_APP_CONTEXT_WIRES_THE_BACKEND =
      noClasses()
          .that()
          .resideInAPackage("hearth.app..")
          .and()
          .doNotHaveFullyQualifiedName("hearth.app.AppContext")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("hearth.cluster.engine.*..")
          .because("constructors are wired in one place");

  static final ArchRule NO_JAVA_UTIL_LOGGING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("all of Hearth logs to one place, through SLF4J");

  static final ArchRule ONLY_THE_COMMAND_LINE_WRITES_TO_THE_TERMINAL =
      noClasses()
          .that()
          .resideInAnyPackage("hearth.app..", "hearth.cluster..")
          .and()
          .resideOutsideOfPackage("hearth.app.cli")
          .and()
          .doNotHaveFullyQualifiedName("hearth.app.Launcher")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("a job's driver speaks to its agent there, and nothing else does");

  static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveName("$assertionsDisabled")
          .should(holdNoState())
          .because("constructors say what a class needs");

  private static final Set<Class<?>> HOLDERS =
      Set.of(AtomicReference.class, AtomicInteger.class, AtomicLong.class, AtomicBoolean.class);

  private Rules() {}

  /**
   * A static field is final, and of no type that is made to be changed. Declared as {@code List},
   * {@code Set} or {@code Map} it may be a constant; declared as {@code ArrayList} it is not.
   */
  private static ArchCondition<JavaField> holdNoState() {
    return new ArchCondition<>("hold no state") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean constant =
            field.getModifiers().contains(JavaModifier.FINAL) && !isChangeable(field.getRawType());
        if (!constant) {
          events.add(
              SimpleConditionEvent.violated(field, field.getFullName() + " is static and changes"));
        }
      }
    };
  }

  private static boolean isChangeable(JavaClass type) {
    boolean collection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return collection
        || HOLDERS.stream().anyMatch(type::isEquivalentTo)
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(Thread.class)
        || type.isAssignableTo(java.util.concurrent.Executor.class);
  }
}
