package kz.arna.procedure.order342.monitoring;

import java.util.List;
import java.util.UUID;

/**
 * What an import of running agreements would bring in.
 *
 * @param token confirms exactly this
 * @param added numbers of the agreements that are new
 * @param withoutConsent those of them whose applicant gave no consent: no figures of theirs may be taken
 * @param consents numbers of agreements that are in already, without a consent, and get the one that the file tells of
 * @param notTaken cells that differ from what is in and change nothing, as {@code agreement: column}
 * @param over numbers of new agreements whose years have passed, with the consent's period: only their last figures are due
 * @param known how many are there already and change nothing
 * @param absent numbers that earlier imports brought and this file does not repeat; they stay
 * @param total KZT of the agreements that are new
 */
public record AgreementPreview(
        UUID token,
        List<String> added,
        List<String> withoutConsent,
        List<String> consents,
        List<String> notTaken,
        List<String> over,
        int known,
        List<String> absent,
        String total) {}
