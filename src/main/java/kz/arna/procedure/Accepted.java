package kz.arna.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an application is told.
 *
 * @param number case number
 * @param state of the case when it was accepted
 * @param registrationMoment when the case was or will be registered under A6 r7; none while intake is suspended
 * @param resultDate by when the result will be given
 */
public record Accepted(
        UUID caseId,
        String number,
        String state,
        Instant submittedAt,
        @Nullable Instant registrationMoment,
        @Nullable LocalDate resultDate) {}
