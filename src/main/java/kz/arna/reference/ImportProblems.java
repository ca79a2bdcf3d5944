package kz.arna.reference;

import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;

/** Why an import is refused at the desk. */
public final class ImportProblems {

    private ImportProblems() {}

    /** @param where line, field or date at fault; never more of the content */
    public static Rejected malformed(String where) {
        return new Rejected(new Problem(
                "IMPORT_MALFORMED",
                400,
                null,
                new Localized(
                        "Файлды оқу мүмкін емес: " + where,
                        "Файл не читается: " + where,
                        "The file cannot be read: " + where)));
    }

    /**
     * One cell of a file is not what it must be.
     *
     * @param row counted from 1, without the header
     * @param rule what it must be; never the value
     */
    public static Rejected malformed(int row, String column, Localized rule) {
        return new Rejected(new Problem(
                "IMPORT_MALFORMED",
                400,
                null,
                new Localized(
                        "Файлды оқу мүмкін емес: " + row + "-жол, «" + column + "» бағаны: " + rule.kk() + ".",
                        "Файл не читается: строка " + row + ", колонка «" + column + "»: " + rule.ru() + ".",
                        "The file cannot be read: row " + row + ", " + column + ": " + rule.en() + ".")));
    }

    /** @param line of the file, counted from 1 with the header, whose bytes are no UTF-8 */
    static Rejected notUtf8(long line) {
        return new Rejected(new Problem(
                "IMPORT_MALFORMED",
                400,
                null,
                new Localized(
                        "Файлды оқу мүмкін емес: файлдың " + line + "-жолы UTF-8 кодтамасында емес.",
                        "Файл не читается: строка файла " + line + " не в кодировке UTF-8.",
                        "The file cannot be read: line " + line + " of the file is not UTF-8.")));
    }

    static Rejected empty() {
        return new Rejected(new Problem(
                "IMPORT_EMPTY",
                400,
                null,
                new Localized(
                        "Файлда бірде-бір жол жоқ.", "В файле нет ни одной строки.", "The file has no rows at all.")));
    }

    static Rejected unknown() {
        return new Rejected(new Problem(
                "IMPORT_UNKNOWN",
                404,
                "/token",
                new Localized(
                        "Мұндай алдын ала қарау жоқ.",
                        "Такого предварительного просмотра нет.",
                        "There is no such preview.")));
    }

    static Rejected confirmedBefore() {
        return new Rejected(new Problem(
                "IMPORT_CONFIRMED_BEFORE",
                409,
                "/token",
                new Localized(
                        "Бұл импорт бұрын расталған.",
                        "Этот импорт уже подтверждён.",
                        "This import was confirmed before.")));
    }

    static Rejected stale() {
        return new Rejected(new Problem(
                "IMPORT_STALE",
                409,
                "/token",
                new Localized(
                        "Алдын ала қараудан кейін деректер өзгерді: қайта қараңыз.",
                        "После предварительного просмотра данные изменились: просмотрите заново.",
                        "What is in force has changed since the preview: preview again.")));
    }

    static Rejected samePerson() {
        return new Rejected(new Problem(
                "IMPORT_SAME_PERSON",
                403,
                null,
                new Localized(
                        "Импортты екінші адам растауы тиіс.",
                        "Импорт подтверждает второй человек.",
                        "A second person confirms the import.")));
    }

    static Rejected noReason() {
        return new Rejected(new Problem(
                "IMPORT_NO_REASON",
                400,
                "/reason",
                new Localized("Себебін көрсетіңіз.", "Укажите причину.", "Give the reason.")));
    }
}
