package kz.arna.console.desk;

import kz.arna.base.Localized;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.file.QuarantineReason;

/** A row that was put aside, with the reason in words; there is neither a company nor a value to show. */
record StatisticsAsideView(
        int row, String form, String section, String line, String quarter, QuarantineReason reason, Localized text) {

    private static final Localized SUBJECT = new Localized(
            "Бұл кәсіпорынның қолданыстағы келісімі жоқ.",
            "Нет действующего согласия этого предприятия.",
            "This enterprise has no running consent.");

    private static final Localized PERIOD = new Localized(
            "Кәсіпорынның келісімі бұл тоқсанды қамтымайды.",
            "Согласие предприятия не охватывает этот квартал.",
            "The enterprise's consent does not cover this quarter.");

    private static final Localized LINE = new Localized(
            "Кәсіпорынның келісімінде нысанның бұл жолы көрсетілмеген.",
            "В согласии предприятия эта строка формы не названа.",
            "The enterprise's consent does not name this line of the form.");

    static StatisticsAsideView of(StatFiles.Aside aside) {
        return new StatisticsAsideView(
                aside.row(),
                aside.form(),
                aside.section(),
                aside.line(),
                aside.quarter(),
                aside.reason(),
                switch (aside.reason()) {
                    case SUBJECT -> SUBJECT;
                    case PERIOD -> PERIOD;
                    case LINE -> LINE;
                });
    }
}
