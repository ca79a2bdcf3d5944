package kz.arna.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of {@link SampleApplication} in Russian, in which half of the applicants write. */
final class RussianWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("«QazIndustry» АҚ", "АО «QazIndustry»"),
            Map.entry("Ақмола облысы", "Акмолинская область"),
            Map.entry("Көкшетау қаласы", "город Кокшетау"),
            Map.entry("Көкшетау", "Кокшетау"),
            Map.entry("Абай көшесі, 1", "улица Абая, 1"),
            Map.entry("Өзге пластмасса бұйымдарын өндіру", "Производство прочих пластмассовых изделий"),
            Map.entry("Пластик есік пен терезе блоктары", "Пластиковые дверные и оконные блоки"),
            Map.entry("Зертханалық сынақтар", "Лабораторные испытания"),
            Map.entry("Өзге техникалық сынақтар мен талдаулар", "Прочие технические испытания и анализы"),
            Map.entry("«Сынақ орталығы» ЖШС", "ТОО «Испытательный центр»"),
            Map.entry("он миллион", "десять миллионов"),
            Map.entry("«Банк» АҚ", "АО «Банк»"),
            Map.entry("Тізілімнен үзінді көшірме", "Выписка из реестра"),
            Map.entry("Шарт 17-С", "Договор 17-С"),
            Map.entry("Шот-фактура 17", "Счёт-фактура 17"),
            Map.entry("Төлем тапсырмасы 17", "Платёжное поручение 17"),
            Map.entry("Төлем шоты 17", "Счёт на оплату 17"),
            Map.entry("Сынақ хаттамасы", "Протокол испытаний"),
            Map.entry("Шығын қорытындылары бойынша есеп", "Отчёт по итогам затрат"),
            Map.entry("kk", "ru"));

    private RussianWords() {}

    /** Puts every word that it knows into Russian, in place. */
    static void speak(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(spoken(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(i -> array.set(i, spoken(array.get(i))));
        }
    }

    private static JsonNode spoken(JsonNode value) {
        speak(value);
        @Nullable String word = value.isTextual() ? WORDS.get(value.textValue()) : null;
        return word == null ? value : TextNode.valueOf(word);
    }
}
