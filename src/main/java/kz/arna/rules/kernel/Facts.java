package kz.arna.rules.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All named facts of one case at one moment. A fact that is not here, whose value is null or for which nobody vouches is
 * unknown: unknown is never "no".
 */
public final class Facts {

    private final Map<String, Fact> byName = new LinkedHashMap<>();

    private Facts(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.vouched() && !fact.value().isNull() && !fact.value().isMissingNode()) {
                byName.put(fact.name(), fact);
            }
        }
    }

    /** No fact is known. */
    public static Facts none() {
        return new Facts(List.of());
    }

    /** The given facts; of two with one name the later counts. */
    public static Facts of(Collection<Fact> facts) {
        return new Facts(facts);
    }

    /** The fact of that name, if it is known. */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every known fact. */
    public Collection<Fact> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}
