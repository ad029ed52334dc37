package org.waypost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages use only what their package-info says, downwards, without cycles. */
class ArchitectureTest {
    private static final Set<String> PACKAGES = Set.of(
            "privacy", "knowledge", "language", "conversation", "organisations", "safety", "retrieval", "understanding", "dialogue",
            "learning", "llm", "answer", "handoff", "reply", "turn", "access", "sending", "store", "evaluate", "web", "cli");
    private static JavaClasses classes;
    private static ApplicationModules modules;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.waypost");
        modules = ApplicationModules.of(Application.class);
    }

    @Test
    void everyPackageIsSeenAndSaysWhatItMayUse() {
        var seen = new TreeSet<String>();
        modules.forEach(module -> seen.add(module.getIdentifier().toString()));
        assertEquals(new TreeSet<>(PACKAGES), seen);
        for (String name : PACKAGES) {
            assertTrue(classes.contain("org.waypost." + name + ".package-info"), name + " has no package-info.java");
            var info = classes.get("org.waypost." + name + ".package-info");
            assertTrue(info.isAnnotatedWith("org.springframework.modulith.ApplicationModule"), name + " doesn't say what it may use");
            assertTrue(info.isAnnotatedWith("org.jspecify.annotations.NullMarked"), name + " isn't null-marked");
        }
    }

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void decidingIsPure() {
        ArchRuleDefinition.noClasses().that().resideInAPackage("org.waypost.dialogue..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..",
                        "org.springframework..", "org.slf4j..")
                .because("the same conversation and readings give the same decision")
                .check(classesWithoutPackageInfo());
    }

    @Test
    void nothingButTheEdgeKnowsTheWeb() {
        ArchRuleDefinition.noClasses().that().resideOutsideOfPackages("org.waypost.web..", "org.waypost")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web.bind..", "jakarta.servlet..")
                .check(classes);
    }

    @Test
    void timeComesFromAClockThatIsHandedOver() {
        ArchRuleDefinition.noClasses().that().resideInAnyPackage(
                        "org.waypost.dialogue..", "org.waypost.understanding..", "org.waypost.reply..", "org.waypost.answer..",
                                "org.waypost.handoff..")
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .check(classes);
    }

    private static JavaClasses classesWithoutPackageInfo() {
        return classes.that(new com.tngtech.archunit.base.DescribedPredicate<>("not a package-info") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                return !type.getSimpleName().equals("package-info");
            }
        });
    }
}
