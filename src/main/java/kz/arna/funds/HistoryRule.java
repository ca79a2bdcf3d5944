package kz.arna.funds;

import kz.arna.base.Localized;

/** What a cell of the history's CSV files must be; told with row and column where it is not. */
public enum HistoryRule {
    FILLED("толтырылуға тиіс", "должно быть заполнено", "must be filled"),
    TAXPAYER(
            "бақылау цифры дұрыс БСН немесе ЖСН болуға тиіс",
            "должен быть БИН или ИИН с верной контрольной цифрой",
            "must be a BIN or IIN with a right check digit"),
    SUM(
            "үтірден кейін екі таңбадан аспайтын оң сома болуға тиіс",
            "должна быть положительная сумма, не более двух знаков после запятой",
            "must be a positive sum with at most two decimals"),
    PAST(
            "бүгіннен кеш емес күн болуға тиіс",
            "должен быть день не позже сегодняшнего",
            "must be a day not after today"),
    NOT_AFTER_AGREEMENT(
            "келісім күнінен кеш болмауға тиіс",
            "не может быть позже дня соглашения",
            "must not be after the day of the agreement"),
    NOT_BEFORE_AGREEMENT(
            "келісім күнінен ерте болмауға тиіс",
            "не может быть раньше дня соглашения",
            "must not be before the day of the agreement"),
    NOT_BEFORE_RECEIPT(
            "өтінім түскен күннен ерте болмауға тиіс",
            "не может быть раньше дня поступления заявки",
            "must not be before the day of the application"),
    NOT_BELOW_SUPPORT(
            "төленген сомадан кем болмауға тиіс",
            "не может быть меньше выплаченной суммы",
            "must not be less than the sum that was paid"),
    CHOICE(
            "рұқсат етілген мәндердің бірі болуға тиіс (docs/history-import.md)",
            "должно быть одним из допустимых значений (docs/history-import.md)",
            "must be one of the values that docs/history-import.md lists"),
    COST_TYPES(
            "8-тармақтың шығын түрлерінің кодтары болуға тиіс, үтірмен бөлінген: C1.2,C2.1",
            "должны быть коды видов затрат пункта 8 через запятую: C1.2,C2.1",
            "must be codes of the kinds of cost of ¶8 with commas: C1.2,C2.1"),
    CHANNEL(
            "шлюзге тіркелген арнаның атауы болуға тиіс",
            "должно быть имя канала, зарегистрированного в шлюзе",
            "must be the name of a channel that the gateway knows"),
    ONCE("файлда бір рет қана кездесуге тиіс", "должно встречаться в файле один раз", "must stand once in the file"),
    RUNS(
            "келісім мен оны бақылау мерзімі аяқталған: бақылайтын ештеңе қалмады",
            "соглашение и срок наблюдения за ним закончились: наблюдать нечего",
            "the agreement and the watching of it are over: nothing is left to watch"),
    CONSENT_DAY(
            "шешім күнінен (ол жоқ болса, келісім күнінен) ерте және келісім аяқталғаннан кеш болмауға тиіс",
            "не может быть раньше дня решения (а если он не указан, дня соглашения) и позже окончания соглашения",
            "must not be before the day of the decision (where that is not told, of the agreement), nor after the agreement's end"),
    AS_KNOWN(
            "бұрын енгізілген жазбадан өзгеше",
            "отличается от того, что уже внесено",
            "differs from what is in already"),
    NOT_PAID_HERE(
            "шлюзде жасалған және әлі төленбеген келісімнің нөмірі",
            "номер соглашения, которое заключено в шлюзе и ещё не выплачено",
            "is the number of an agreement that was signed here and is not paid yet"),
    FREE("шлюздегі басқа істің нөмірі", "номер другого дела в шлюзе", "is the number of another case of the gateway");

    private final Localized text;

    HistoryRule(String kk, String ru, String en) {
        text = new Localized(kk, ru, en);
    }

    Localized text() {
        return text;
    }
}
