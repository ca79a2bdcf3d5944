package kz.arna.signature;

import kz.arna.base.Localized;

/** Why a signature cannot be trusted. The name is the stable code, after {@code SIGNATURE_}, of the door's refusal. */
public enum InvalidReason {
    MALFORMED(
            "Қолтаңба контейнері оқылмайды: DER кодталған ажыратылған CMS (SignedData) күтіледі.",
            "Контейнер подписи не читается: ожидается отсоединённый CMS (SignedData) в кодировке DER.",
            "The signature container cannot be read: a detached CMS (SignedData) in DER is expected."),
    CONTENT_INSIDE(
            "Қолтаңбаның ішінде деректер бар: ажыратылған қолтаңба күтіледі.",
            "Подпись содержит данные внутри себя: ожидается отсоединённая подпись.",
            "The signature carries content of its own: a detached signature is expected."),
    NO_SIGNER(
            "Контейнерде бірде-бір қол қоюшы жоқ.",
            "В контейнере нет ни одного подписавшего.",
            "The container names no signer."),
    NO_CERTIFICATE(
            "Қол қоюшының сертификаты контейнерде жоқ.",
            "В контейнере нет сертификата подписавшего.",
            "The signer's certificate is not in the container."),
    SIGNED_ATTRIBUTES(
            "Қол қойылған атрибуттар толық емес немесе бір-біріне қайшы.",
            "Подписанные атрибуты неполны или противоречивы.",
            "The signed attributes are incomplete or contradict each other."),
    CERTIFICATE_MISMATCH(
            "Қол қойылған атрибутта басқа сертификат көрсетілген.",
            "Подписанный атрибут указывает на другой сертификат.",
            "A signed attribute names another certificate."),
    DIGEST_MISMATCH(
            "Қолтаңба басқа байттарға қойылған: деректер қол қойылғаннан кейін өзгерген.",
            "Подпись поставлена под другими байтами: данные изменены после подписания.",
            "The signature is over other bytes: the content was changed after signing."),
    SIGNATURE_MISMATCH(
            "Қолтаңба сертификаттың кілтімен расталмайды.",
            "Подпись не подтверждается ключом сертификата.",
            "The signature does not verify with the certificate's key."),
    UNKNOWN_ROOT(
            "Сертификаттың тізбегі сенімді куәландырушы орталыққа жетпейді.",
            "Цепочка сертификата не ведёт к доверенному удостоверяющему центру.",
            "The certificate's path does not lead to a trusted authority."),
    WEAK_ALGORITHM(
            "Қолтаңба немесе сертификат ескірген алгоритмді не тым қысқа кілтті қолданады.",
            "Подпись или сертификат используют устаревший алгоритм или слишком короткий ключ.",
            "Signature or certificate use an outdated algorithm or too short a key."),
    UNKNOWN_ALGORITHM(
            "Қолтаңбаның алгоритмі белгісіз.",
            "Алгоритм подписи неизвестен.",
            "The signature's algorithm is not known."),
    CERTIFICATE_NOT_FOR_SIGNING(
            "Сертификат қол қоюға арналмаған.",
            "Сертификат не предназначен для подписи.",
            "The certificate is not meant for signatures."),
    CERTIFICATE_NOT_YET_VALID(
            "Сертификаттың қолданылу мерзімі әлі басталған жоқ.",
            "Срок действия сертификата ещё не начался.",
            "The certificate is not valid yet."),
    SUBJECT_NUMBER(
            "Сертификаттағы ЖСН немесе БСН жоқ немесе бақылау разряды қате.",
            "ИИН или БИН в сертификате отсутствует или имеет неверный контрольный разряд.",
            "The certificate's IIN or BIN is missing or fails its check digit.");

    private final Localized text;

    InvalidReason(String kk, String ru, String en) {
        this.text = new Localized(kk, ru, en);
    }

    /** What is wrong, for people. */
    public Localized text() {
        return text;
    }
}
