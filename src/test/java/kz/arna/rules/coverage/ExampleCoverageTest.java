package kz.arna.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.arna.support.PublishedExamples;
import kz.arna.support.PublishedExamples.Entry;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** No published example of D1–D6 is left out. Like the coverage of rules it runs last, and alone it is red. */
@Order(Integer.MAX_VALUE)
class ExampleCoverageTest {

    /** Terms of agreement, payment, intake and keeping: no rule of Order 342 compares with them, only the calendar counts. */
    private static final Set<String> ONLY_COUNTED =
            Set.of("EX-082", "EX-083", "EX-085", "EX-086", "EX-087", "EX-089", "EX-103");

    @Test
    void every_published_example_agrees_through_a_public_entry() {
        assertThat(PublishedExamples.ids()).hasSize(74);
        assertThat(those(id -> PublishedExamples.entries(id).isEmpty())).isEmpty();
    }

    @Test
    void every_example_about_a_rule_is_put_to_the_rules() {
        assertThat(those(id -> PublishedExamples.entries(id).equals(Set.of(Entry.DUE_DATES))))
                .isEqualTo(ONLY_COUNTED);
    }

    private static Set<String> those(Predicate<String> which) {
        return PublishedExamples.ids().stream().filter(which).collect(Collectors.toSet());
    }
}
