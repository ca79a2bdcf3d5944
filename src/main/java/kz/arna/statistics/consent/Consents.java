package kz.arna.statistics.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatLine;
import org.jspecify.annotations.Nullable;

/** The consents. Each writing call is part of the caller's transaction; the Bureau learns of it by the next batch. */
public interface Consents {

    /** Records a consent with its seventeen quarters; the same case again changes nothing and gives the first id. */
    UUID record(NewConsent consent);

    /** Takes it back from that day on; false if it was withdrawn before. An ended consent can still be withdrawn. */
    boolean withdraw(UUID id, LocalDate on, String actor, String ground);

    /** Ends it with the agreement; false if it was withdrawn or ended before. */
    boolean end(UUID id, LocalDate on, String actor, String ground);

    Optional<Consent> get(UUID id);

    /** When its withdrawal was recorded; the day from which it holds may be earlier. */
    Optional<Instant> withdrawnAt(UUID id);

    /** The consent given with this case. */
    Optional<Consent> ofCase(UUID caseId);

    /** All consents of the subject, also those that no longer run, oldest first. */
    List<Consent> of(String subject);

    /** All that run, oldest first. */
    List<Consent> running();

    /** Newest first, ids below {@code before} if it is given. */
    List<Consent> list(@Nullable UUID before, int limit);

    /** Whether a running consent of the subject covers this line in this quarter: a new value may be taken. */
    boolean covers(String subject, Quarter quarter, StatLine line);

    /** Whether a value held may be shown: covered by a consent that was not withdrawn. */
    boolean shows(String subject, Quarter quarter, StatLine line);
}
