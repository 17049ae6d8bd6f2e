package ai.irisorigin.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.irisorigin.portal.access.Requires;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.Path;

/** The house keeps its shape: knowledge points down, and the dangerous things are each in one room. */
@AnalyzeClasses(packages = "ai.irisorigin.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_import_only_the_rows_below_or_their_own = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("edges")
            .definedBy(rooms("addons", "api", "dashboard", "demo", "operator", "pluginboard", "signup", "themeboard"))
            .layer("product")
            .definedBy(rooms(
                    "analytics",
                    "answers",
                    "appearance",
                    "authoring",
                    "billing",
                    "categories",
                    "conversations",
                    "images",
                    "inbox",
                    "knowledge",
                    "live",
                    "mailbox",
                    "overage",
                    "people",
                    "revisions",
                    "search",
                    "transfer"))
            .layer("support")
            .definedBy(rooms(
                    "domains",
                    "branding",
                    "happenings",
                    "intake",
                    "packs",
                    "plugincalls",
                    "plugins",
                    "setup",
                    "themes",
                    "themecheck",
                    "usage"))
            .layer("foundation")
            .definedBy(rooms("tenancy", "access", "audit", "web", "mail", "identity", "uploads"))
            .whereLayer("edges")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("product")
            .mayOnlyBeAccessedByLayers("edges")
            .whereLayer("support")
            .mayOnlyBeAccessedByLayers("edges", "product")
            .ensureAllClassesAreContainedInArchitectureIgnoring("ai.irisorigin.portal");

    @ArchTest
    static final ArchRule no_feature_is_part_of_a_cycle =
            slices().matching("ai.irisorigin.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_tenancy_knows_how_rows_are_kept_apart = noClasses()
            .that(not(resideInAPackage("ai.irisorigin.portal.tenancy")))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("javax.sql", "org.postgresql..", "org.flywaydb..", "org.eclipse.persistence.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PersistenceContext.class);

    @ArchTest
    static final ArchRule whatever_is_for_staff_says_who_may_open_it = classes()
            .that(describe("are for staff", type -> type.tryGetAnnotationOfType(Path.class)
                    .filter(path -> path.value().matches("(app|reseller|platform/operator)(/.*)?"))
                    .isPresent()))
            .should()
            .beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule only_themes_knows_the_template_engine = noClasses()
            .that(not(resideInAPackage("ai.irisorigin.portal.themes")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.thymeleaf..", "org.attoparser.."));

    @ArchTest
    static final ArchRule only_the_api_knows_what_nodes_share_and_how_calls_are_limited = noClasses()
            .that(not(resideInAPackage("ai.irisorigin.portal.api")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.hazelcast..", "io.github.bucket4j.."));

    @ArchTest
    static final ArchRule only_plugins_knows_how_classes_come_and_go = noClasses()
            .that(not(resideInAPackage("ai.irisorigin.portal.plugins")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.pf4j..", "org.objectweb.asm.."));

    @ArchTest
    static final ArchRule only_plugincalls_knows_how_calls_are_held_in = noClasses()
            .that(not(resideInAPackage("ai.irisorigin.portal.plugincalls")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.resilience4j..", "org.apache.hc.."));

    private static String[] rooms(String... features) {
        String[] packages = new String[features.length];
        for (int i = 0; i < features.length; i++) {
            packages[i] = "ai.irisorigin.portal." + features[i];
        }
        return packages;
    }
}
