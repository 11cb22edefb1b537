package countermand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the poms cannot say about who may use what. */
@AnalyzeClasses(packages = "countermand", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORE = "countermand.core..";

  /** All that ends up in a function's zip. */
  private static final DescribedPredicate<JavaClass> DEPLOYED =
      resideInAnyPackage(
              CORE,
              "countermand.dialects..",
              "countermand.store..",
              "countermand.effects..",
              "countermand.pages..",
              "countermand.runtime..",
              "countermand.functions..")
          .as("are deployed");

  /** Every package below the seam is a dialect, but those that dialects share. */
  private static final DescribedPredicate<JavaClass> A_DIALECT =
      resideInAPackage("countermand.dialects.*..")
          .and(
              not(
                  resideInAnyPackage(
                      "countermand.dialects.json..",
                      "countermand.dialects.ids..",
                      "countermand.dialects.links..")))
          .as("are a dialect's");

  @ArchTest
  static final ArchRule theCoreDependsOnNothing =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE, "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule theCoreReachesForNothing =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .accessTargetWhere(Surroundings.theTimeOfDay())
          .orShould()
          .accessTargetWhere(Surroundings.theStopwatch())
          .orShould()
          .accessTargetWhere(Surroundings.chance())
          .orShould()
          .accessTargetWhere(Surroundings.theProcess());

  @ArchTest
  static final ArchRule noDialectKnowsAnother =
      slices()
          .matching("countermand.dialects.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), not(A_DIALECT));

  /** They come to the same desk as everybody: neither the table nor the rules are theirs. */
  @ArchTest
  static final ArchRule pagesKnowNeitherTheTableNorTheRules =
      noClasses()
          .that()
          .resideInAPackage("countermand.pages..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "countermand.store..",
              "countermand.effects..",
              "countermand.runtime..",
              "countermand.core.rules..");

  @ArchTest
  static final ArchRule theirListAloneKnowsTheDialects =
      noClasses()
          .that(not(A_DIALECT))
          .and()
          .doNotHaveFullyQualifiedName("countermand.dialects.Dialects")
          .should()
          .dependOnClassesThat(A_DIALECT);

  @ArchTest
  static final ArchRule theClockComesThroughTheEnvironment =
      noClasses()
          .that(DEPLOYED)
          .and(not(nameMatching("countermand\\.runtime\\.Environment")))
          .should()
          .accessTargetWhere(Surroundings.theTimeOfDay())
          .orShould()
          .accessTargetWhere(Surroundings.theProcess());

  @ArchTest
  static final ArchRule chanceIsDealtOutInOnePlace =
      noClasses()
          .that(DEPLOYED)
          .and(
              not(nameMatching("countermand\\.(runtime\\.Chance|store\\.JitteredBackoff(\\$.*)?)")))
          .should()
          .accessTargetWhere(Surroundings.chance());

  @ArchTest
  static final ArchRule theStopwatchIsHeldWhereWorkIsGivenTime =
      noClasses()
          .that(DEPLOYED)
          .and(
              not(
                  nameMatching(
                      "countermand\\.(runtime\\.Deployment|store\\.(TimeLimit|JitteredBackoff(\\$.*)?))")))
          .should()
          .accessTargetWhere(Surroundings.theStopwatch());

  @ArchTest
  static final ArchRule theSdkStaysBehindStoreEffectsAndRuntime =
      noClasses()
          .that(DEPLOYED)
          .and()
          .resideOutsideOfPackages(
              "countermand.store..", "countermand.effects..", "countermand.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule lambdasTypesStayAtTheEdge =
      noClasses()
          .that(DEPLOYED)
          .and()
          .resideOutsideOfPackages("countermand.runtime..", "countermand.functions..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule functionsSpeakThroughTheirLog =
      noClasses()
          .that(DEPLOYED)
          .and(not(nameMatching("countermand\\.runtime\\.FunctionLog")))
          .should()
          .accessTargetWhere(Surroundings.theStandardStreams());
}
