package kz.arna.console.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.consent.Consent;
import org.jspecify.annotations.Nullable;

/** A consent as the desk shows it. */
record ConsentView(
        UUID id,
        String subject,
        LocalDate agreementOn,
        String firstQuarter,
        String lastQuarter,
        int quarters,
        LocalDate signedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate endedOn,
        boolean running,
        boolean imported,
        List<String> lines) {

    static ConsentView of(Consent consent) {
        return new ConsentView(
                consent.id(),
                consent.subject(),
                consent.agreementOn(),
                consent.first().toString(),
                consent.last().toString(),
                consent.quarters(),
                consent.signedOn(),
                consent.withdrawnOn(),
                consent.endedOn(),
                consent.isRunning(),
                consent.imported(),
                consent.lines().stream().map(StatLine::toString).toList());
    }
}
