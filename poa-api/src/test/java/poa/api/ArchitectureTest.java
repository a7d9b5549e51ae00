package poa.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "poa", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("poa..")
            .layer("api")
            .definedBy("poa.api..")
            .layer("rules")
            .definedBy("poa.rules..")
            .layer("model")
            .definedBy("poa.model..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("api", "rules");

    @ArchTest
    static final ArchRule the_model_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("poa.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("poa.model..", "java..");

    @ArchTest
    static final ArchRule the_rules_know_no_framework = noClasses()
            .that()
            .resideInAPackage("poa.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "org.hibernate..");

    @ArchTest
    static final ArchRule the_api_enters_the_rules_by_their_door_and_catalogue = noClasses()
            .that()
            .resideInAPackage("poa.api..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("poa.rules..").and(resideOutsideOfPackages("poa.rules", "poa.rules.catalogue")));

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("poa.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shared_http_code_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("poa.api.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "poa.api.access..",
                    "poa.api.agencies..",
                    "poa.api.assessments..",
                    "poa.api.audit..",
                    "poa.api.batches..",
                    "poa.api.cases..",
                    "poa.api.document..",
                    "poa.api.export..",
                    "poa.api.idempotency..",
                    "poa.api.limits..",
                    "poa.api.mcp..",
                    "poa.api.notices..",
                    "poa.api.rulebook..",
                    "poa.api.store..",
                    "poa.api.tenancy..",
                    "poa.api.webhooks..");

    @ArchTest
    static final ArchRule nobody_looks_back_at_webhooks = noClasses()
            .that()
            .resideOutsideOfPackage("poa.api.webhooks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("poa.api.webhooks..");

    @ArchTest
    static final ArchRule only_what_keeps_rows_touches_the_database = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Request")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule nobody_injects_into_fields = noFields().should().beAnnotatedWith(jakarta.inject.Inject.class);

    @ArchTest
    static final ArchRule nobody_but_a_command_writes_to_standard_out = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
