package kz.arna.rules.order342.form;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Items 1–5: who applies.
 *
 * @param name short name of the form's head
 * @param fullName item 1
 */
public record Applicant(
        @Nullable String name,
        @Nullable String fullName,
        @Nullable ApplicantKind kind,
        @Nullable String bin,
        @Nullable String iin,
        @Nullable Address address,
        @Nullable Person head,
        @Nullable Registration registration) {

    /** BIN of a legal entity or partnership, IIN of a person. */
    public Optional<String> taxpayer() {
        return Optional.ofNullable(bin).or(() -> Optional.ofNullable(iin));
    }

    /** Item 2: legal address or location. */
    public record Address(
            @Nullable String postalIndex,
            @Nullable String region,
            @Nullable String district,
            @Nullable String settlement,
            @Nullable String street,
            @Nullable String phone) {}

    /** Item 5: number (if any) and day of the state registration or re-registration. */
    public record Registration(
            @Nullable String number, @Nullable LocalDate date) {}
}
