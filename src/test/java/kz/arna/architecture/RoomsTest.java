package kz.arna.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomsTest {

    /** Each room looks only at rooms before it; a call the other way goes through an interface of the earlier room. */
    private static final List<String> ROOMS = List.of(
            "base",
            "calendar",
            "rules",
            "reference",
            "signature",
            "exchange",
            "casefile",
            "documents",
            "funds",
            "statistics",
            "reports",
            "procedure",
            "intake",
            "partner",
            "console",
            "app");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.arna");

    @Test
    void every_class_lives_in_a_room() {
        Set<String> found = CLASSES.stream().map(RoomsTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isNotEmpty().isSubsetOf(ROOMS);
    }

    @Test
    void a_room_looks_only_at_rooms_before_it() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("kz.arna."))
                    .filter(target -> ROOMS.indexOf(room(target)) > ROOMS.indexOf(room(from)))
                    .forEach(target -> wrong.add(from.getName() + " looks at " + target.getName()
                            + ": own an interface in " + room(from) + " and let " + room(target) + " implement it"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rules_and_calendar_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("kz.arna.rules..", "kz.arna.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.camel..")
                .because(
                        "facts in, verdicts out: whoever needs a database or a clock calls the rules, not the other way")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("kz.arna.rules..", "kz.arna.calendar..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .because("the moment is a fact")
                .check(CLASSES);
    }

    @Test
    void only_the_exchange_and_what_faces_it_know_camel() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "kz.arna.exchange..",
                        "kz.arna.intake..",
                        "kz.arna.partner..",
                        "kz.arna.signature..",
                        "kz.arna.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("Camel 4.17 gets no fixes any more: what faces it stays thin (decision of 2026-11-21)")
                .check(CLASSES);
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
