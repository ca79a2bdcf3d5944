package kz.arna.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a transition sets on the case beside its state, in the same statement. What is not set stays as it was. */
public final class CaseChange {

    private @Nullable Instant registeredAt;
    private @Nullable LocalDate resultDue;
    private @Nullable String ruleVersion;

    /** Sets the registration moment. */
    public CaseChange registeredAt(Instant moment) {
        registeredAt = moment;
        return this;
    }

    /** Sets the day by which the result is due. */
    public CaseChange resultDue(LocalDate day) {
        resultDue = day;
        return this;
    }

    /** Fixes the version of the rules that decide the case. */
    public CaseChange ruleVersion(String version) {
        ruleVersion = version;
        return this;
    }

    /** The registration moment to set, if any. */
    public @Nullable Instant registeredAt() {
        return registeredAt;
    }

    /** The result date to set, if any. */
    public @Nullable LocalDate resultDue() {
        return resultDue;
    }

    /** The rule version to set, if any. */
    public @Nullable String ruleVersion() {
        return ruleVersion;
    }
}
