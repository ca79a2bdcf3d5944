package kz.arna.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kz.arna.base.Localized;
import kz.arna.statistics.StatFiles;
import org.jspecify.annotations.Nullable;

/**
 * A file of the Bureau as operators see it.
 *
 * @param needsPerson whether it failed so often that a person must look
 * @param advice what to look at, while a step of it fails
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatisticsFileView(
        @JsonUnwrapped StatFiles.Life life,
        boolean needsPerson,
        @Nullable Localized advice) {

    private static final Localized ACCESS = new Localized(
            "Бюро сервері бізді кіргізбеді: кілтті, сервердің кілтін және қалталарға рұқсатты тексеріп, «қайталау» әрекетін"
                    + " орындаңыз.",
            "Сервер Бюро не пускает нас: проверьте наш ключ, ключ сервера и права на папки, затем повторите.",
            "The Bureau's server does not let us in: check our key, the server's key and the rights on the folders, then retry.");

    private static final Localized STORE = new Localized(
            "Дерекқор қадамды орындай алмады: орынды және қосылуды тексеріп, «қайталау» әрекетін орындаңыз.",
            "База данных не выполнила шаг: проверьте место и соединение, затем повторите.",
            "The database could not do the step: check its space and connection, then retry.");

    private static final Localized SERVER = new Localized(
            "Бюро сервері файлды бермеді немесе қабылдамады: байланысты, дискідегі орынды және қалталарды тексеріп, «қайталау»"
                    + " әрекетін орындаңыз.",
            "Сервер Бюро не отдал или не принял файл: проверьте связь, место на диске и папки, затем повторите.",
            "The Bureau's server did not give or take the file: check the connection, its disk and its folders, then retry.");

    private static final Localized TWIN = new Localized(
            "Дәл осындай файл басқа атаумен өңделіп жатыр: ол аяқталғанда бұл файл өзі жалғасады.",
            "Точно такой же файл под другим именем ещё обрабатывается: когда он закончится, этот продолжится сам.",
            "The very same file is under way under another name: this one goes on by itself when that one has ended.");

    static StatisticsFileView of(StatFiles.Life life) {
        return new StatisticsFileView(life, life.attempts() >= StatFiles.PATIENCE, advice(life));
    }

    private static @Nullable Localized advice(StatFiles.Life life) {
        String fault = life.fault();
        if (life.attempts() == 0 || fault == null) {
            return null;
        }
        if (fault.equals("BureauDenied")) {
            return ACCESS;
        }
        if (fault.equals("TwiceAtOnce")) {
            return TWIN;
        }
        return fault.contains("SQL") || fault.contains("Data") || fault.contains("Transaction") ? STORE : SERVER;
    }
}
