package kz.arna.console.desk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.statistics.BureauFolders;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The partners that the gateway has addresses for. A pause of a partner that does not exist would stop nobody. */
@Component
class KnownPartners {

    private final Set<String> names;

    KnownPartners(Environment environment) {
        names = new TreeSet<>(Binder.get(environment)
                .bind("arna.partners", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet());
        // Its address is no URL and stands with the rest of the exchange of files.
        names.add(BureauFolders.PARTNER);
    }

    /** By name. */
    Set<String> names() {
        return names;
    }

    /**
     * The partner's name.
     *
     * @throws Rejected with {@code PARTNER_UNKNOWN} (404) when there is no such partner
     */
    String known(String partner) {
        if (!names.contains(partner)) {
            throw new Rejected(Problems.of("PARTNER_UNKNOWN"));
        }
        return partner;
    }
}
