package kz.arna.rules.order342.costs;

import java.util.Arrays;
import java.util.Optional;
import kz.arna.rules.order342.filing.CostGroup;
import org.jspecify.annotations.Nullable;

/**
 * A kind of cost that S003 ¶8 names, with the code the application uses.
 *
 * <p>¶8(1) says "оның ішінде" (including): its list is open, so {@link #OTHER_CONFORMITY} is a question for a person.
 * The lists of ¶8(2) and ¶8(3) are closed.
 */
public enum CostType {
    OTHER_CONFORMITY("C1.0", CostGroup.C1),
    CONFORMITY_ASSESSMENT("C1.1", CostGroup.C1),
    CERTIFICATION_AND_TESTS("C1.2", CostGroup.C1),
    INSPECTION_AUDIT("C1.3", CostGroup.C1),
    CERTIFICATE_REGISTRATION("C1.4", CostGroup.C1),
    CERTIFICATE_RENEWAL("C1.5", CostGroup.C1),
    IDENTIFICATION_MEANS("C2.1", CostGroup.C2),
    TYPOGRAPHIC_SERVICES("C2.2", CostGroup.C2),
    RE_EQUIPMENT("C2.3", CostGroup.C2),
    RAIL_TRANSPORT("C3", CostGroup.C3);

    private final String code;
    private final CostGroup group;

    CostType(String code, CostGroup group) {
        this.code = code;
        this.group = group;
    }

    public String code() {
        return code;
    }

    public CostGroup group() {
        return group;
    }

    /** The type of an application's code; of ¶8(1) also what its list does not name; empty where ¶8 knows no such cost. */
    public static Optional<CostType> of(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<CostType> named =
                Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
        boolean certification = code.equals("C1") || code.startsWith("C1.");
        return named.isPresent() || !certification ? named : Optional.of(OTHER_CONFORMITY);
    }
}
