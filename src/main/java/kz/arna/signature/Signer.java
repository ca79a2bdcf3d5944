package kz.arna.signature;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or system that a certificate names, as the authorities of the Republic write it: {@code
 * serialNumber=IIN…} (or {@code BIN…} of a system), {@code OU=BIN…}, {@code O} the organisation, {@code CN} the surname
 * and name.
 *
 * @param iin 12 digits; none for a system's certificate
 * @param bin 12 digits; none for a natural person who signs for themselves
 * @param roles from the extended key usage; may be empty
 */
public record Signer(
        @Nullable String iin,
        @Nullable String bin,
        @Nullable String commonName,
        @Nullable String organization,
        Set<SignerRole> roles) {

    public Signer {
        roles = Set.copyOf(roles);
    }

    /** Whether it bears the IIN or the BIN. */
    public boolean is(@Nullable String otherIin, @Nullable String otherBin) {
        return (iin != null && iin.equals(otherIin)) || (bin != null && bin.equals(otherBin));
    }

    /** Names nobody, so that no log line does by accident. */
    @Override
    public String toString() {
        return "Signer" + roles;
    }
}
