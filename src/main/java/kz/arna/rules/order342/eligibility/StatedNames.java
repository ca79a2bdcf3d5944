package kz.arna.rules.order342.eligibility;

import java.util.stream.Stream;
import kz.arna.base.LookAlikes;
import kz.arna.rules.order342.form.Applicant;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Person;
import kz.arna.rules.order342.form.Signatory;
import org.jspecify.annotations.Nullable;

/** The names that an application states; a Latin letter inside a Cyrillic name hides whom a document speaks of. */
final class StatedNames {

    private StatedNames() {}

    /** Whether a name mixes Cyrillic letters with Latin ones that look alike. */
    static boolean mixAlphabets(Application form) {
        return Stream.of(of(form.applicant()), of(form.contact()), of(form.signatory()))
                .flatMap(names -> names)
                .anyMatch(name -> !LookAlikes.find(name).isEmpty());
    }

    private static Stream<String> of(@Nullable Applicant applicant) {
        return applicant == null
                ? Stream.empty()
                : Stream.concat(present(applicant.name(), applicant.fullName()), of(applicant.head()));
    }

    private static Stream<String> of(@Nullable Person person) {
        return person == null ? Stream.empty() : present(person.surname(), person.name(), person.patronymic());
    }

    private static Stream<String> of(@Nullable Signatory signatory) {
        return signatory == null
                ? Stream.empty()
                : present(signatory.surname(), signatory.name(), signatory.patronymic());
    }

    private static Stream<String> present(@Nullable String... names) {
        return Stream.of(names).flatMap(name -> Stream.ofNullable(name));
    }
}
