package kz.arna.contract;

import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static kz.arna.contract.DeskStand.act;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.arna.simulator.Companies;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.consent.Consents;
import kz.arna.statistics.consent.NewConsent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls every operation about the exchange with the Bureau once. */
final class StatisticsOperations {

    private static final String PATH = "/api/v1/statistics/";

    private StatisticsOperations() {}

    static void all(DeskStand stand, MonitoringOperations.Answers answers) {
        answers.of("listStatisticsFiles", stand.caller.get(OPERATOR, PATH + "files"));
        String file = PATH + "files/" + file(stand);
        answers.of("readStatisticsFile", stand.caller.get(OFFICER, file));
        answers.of("listStatisticsFileAside", stand.caller.get(OPERATOR, file + "/aside"));
        answers.of("readStatisticsFilePapers", stand.caller.get(OFFICER, file + "/papers"));
        answers.of("retryStatisticsFile", stand.caller.json(OPERATOR, "POST", file + "/retry", act()));
        wage(stand);
        answers.of("listRegionalWages", stand.caller.get(OPERATOR, PATH + "wages?region=750000000"));
        answers.of("listConsents", stand.caller.get(OFFICER, PATH + "consents"));
        answers.of("listConsentBatches", stand.caller.get(OFFICER, PATH + "consents/batches"));
        answers.of("sendConsents", stand.caller.json(OFFICER, "POST", PATH + "consents/batches", act()));
        String withdraw = PATH + "consents/" + consent(stand) + "/withdraw";
        answers.of("withdrawConsent", stand.caller.json(OFFICER, "POST", withdraw, act()));
    }

    /** A file that failed at its receipt. */
    private static UUID file(DeskStand stand) {
        UUID id = UUID.randomUUID();
        JdbcClient.create(stand.gateway.database().asOwner()).sql("""
                        INSERT INTO stat_file (id, folder, name, size, modified, state, complete_at, attempts, fault)
                        VALUES (?, 'data', 'STAT-0051102-2026Q1-0001.csv', 7, now(), 'APPLIED', now(), 9, 'IOException')
                        """).param(id).update();
        JdbcClient.create(stand.gateway.database().asOwner()).sql("""
                        INSERT INTO stat_file_aside (file, row_number, form, section, line, quarter, reason)
                        VALUES (?, 3, '0051102', '3', '1', '2026-Q1', 'PERIOD')
                        """).param(id).update();
        return id;
    }

    /** A wage that was corrected once. */
    private static void wage(DeskStand stand) {
        JdbcClient owner = JdbcClient.create(stand.gateway.database().asOwner());
        owner.sql("INSERT INTO regional_wage (region, period, value, origin, row_number)"
                        + " VALUES ('750000000', '2025', 413000, gen_random_uuid(), 1)")
                .update();
        owner.sql(
                        "INSERT INTO regional_wage_replaced (region, period, value, origin, row_number, loaded_at, replaced_by,"
                                + " replaced_at) VALUES ('750000000', '2025', 412000, gen_random_uuid(), 1, now(), gen_random_uuid(),"
                                + " now())")
                .update();
    }

    private static UUID consent(DeskStand stand) {
        LocalDate day = LocalDate.of(2026, 2, 1);
        NewConsent consent = new NewConsent(
                Companies.APPROVED.id(),
                null,
                day,
                day,
                false,
                Set.of(new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1")),
                "gateway",
                "келісім");
        return stand.gateway.bean(Consents.class).record(consent);
    }
}
