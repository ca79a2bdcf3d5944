package kz.arna.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.arna.base.Sha256;

/**
 * An application of annex 1 with everything in order; a test or the demo changes only what it is about. Costs: one
 * laboratory test (C1.2), 10 million tenge net, contracted, accepted, invoiced and paid half a year before filing.
 */
public final class SampleApplication {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;
    private final Map<String, byte[]> documents = new LinkedHashMap<>();
    private final LocalDate filed;

    private SampleApplication(ObjectNode root, LocalDate filed) {
        this.root = root;
        this.filed = filed;
    }

    /** In order, filed on that day by the company with this BIN, in Kazakh. */
    public static SampleApplication inOrder(String bin, String name, LocalDate filed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        SampleApplication sample = new SampleApplication(root, filed);
        sample.applicant(bin, name);
        sample.enterprise();
        sample.costs();
        sample.statements();
        sample.attachments();
        return sample;
    }

    /** The same application, to be changed on its own. */
    public SampleApplication copy() {
        SampleApplication copy = new SampleApplication(root.deepCopy(), filed);
        copy.documents.putAll(documents);
        return copy;
    }

    private void applicant(String bin, String name) {
        root.put("form", "342-1").put("language", "kk").put("operator", "«QazIndustry» АҚ");
        ObjectNode applicant = root.putObject("applicant")
                .put("name", name)
                .put("fullName", name)
                .put("kind", "LEGAL_ENTITY")
                .put("bin", bin);
        applicant
                .putObject("address")
                .put("postalIndex", "010000")
                .put("region", "Ақмола облысы")
                .put("district", "Көкшетау қаласы")
                .put("settlement", "Көкшетау")
                .put("street", "Абай көшесі, 1")
                .put("phone", "+7 7162 000001");
        applicant.set("head", person("Директор").put("email", "basshy@example.kz"));
        applicant.putObject("registration").put("number", "10100001").put("date", "2019-03-14");
    }

    private void enterprise() {
        root.putObject("employees").put("total", 50).put("citizens", 48);
        root.put("personnelLocalContent", "96.00");
        root.putObject("mainActivity")
                .put("name", "Өзге пластмасса бұйымдарын өндіру")
                .put("oked", "22.29.0");
        root.putArray("products").add("Пластик есік пен терезе блоктары");
        root.putObject("statePrograms").put("participant", false).putArray("measures");
    }

    private void costs() {
        root.putArray("costTypes").add("C1.2");
        ObjectNode line = root.putArray("costs")
                .addObject()
                .put("no", 1)
                .put("name", "Зертханалық сынақтар")
                .put("oked", "71.20.9")
                .put("okedName", "Өзге техникалық сынақтар мен талдаулар")
                .put("type", "C1.2")
                .put("product", "OTHER")
                .put("software", false);
        LocalDate contract = filed.minusMonths(8);
        LocalDate done = filed.minusMonths(7);
        line.putObject("contract")
                .put("number", number("17-С"))
                .put("date", contract.toString())
                .put("amount", "10000000.00")
                .put("currency", "KZT")
                .putObject("contractor")
                .put("name", "«Сынақ орталығы» ЖШС")
                .put("bin", "100140000013")
                .put("country", "KZ")
                .put("resident", true);
        proof(line.putArray("acts"), number("А-17"), done).put("net", "10000000.00");
        proof(line.putArray("invoices"), number("ЭСФ-17"), done)
                .put("net", "10000000.00")
                .put("vat", "1600000.00");
        proof(line.putArray("payments"), number("ТТ-17"), filed.minusMonths(6))
                .put("net", "10000000.00")
                .put("bankCertified", true);
        line.put("amount", "10000000.00").put("currency", "KZT").put("amountKzt", "10000000.00");
        root.putObject("declaredTotal").put("amount", "10000000.00").put("words", "он миллион");
    }

    /** Every company has documents of its own: one that served is used up for all others (DPR-R-144). */
    private String number(String stem) {
        String bin = root.at("/applicant/bin").asText();
        return stem + "/" + bin.substring(Math.min(6, bin.length()));
    }

    private static ObjectNode proof(ArrayNode list, String number, LocalDate date) {
        return list.addObject()
                .put("number", number)
                .put("date", date.toString())
                .put("currency", "KZT");
    }

    private void statements() {
        root.putObject("bank")
                .put("name", "«Банк» АҚ")
                .put("iban", "KZ86125KZT5004100100")
                .put("bic", "HSBKKZKX")
                .put("kbe", "17");
        root.put("fxStatement", true)
                .put("guarantee", true)
                .put("noOtherFinancing", true)
                .put("noCourtBan", true)
                .put("registrarConsent", true);
        root.set("contact", person("Бухгалтер").put("email", "esep@example.kz"));
        root.put("filledOn", filed.toString());
        root.putObject("signatory")
                .put("role", "HEAD")
                .put("position", "Директор")
                .put("surname", "Сәрсенов")
                .put("name", "Қанат")
                .put("patronymic", "Әбдіғалиұлы");
    }

    private void attachments() {
        root.putArray("attachments");
        ObjectNode origin = attach("ORIGIN_EVIDENCE", "Тізілімнен үзінді көшірме");
        origin.putObject("origin")
                .put("kind", "REGISTER_EXTRACT")
                .put("number", "ҚТӨ-000123")
                .put("issued", filed.minusYears(2).toString())
                .put("validTo", filed.plusYears(1).toString())
                .put("product", "Пластик есік пен терезе блоктары");
        attach("CONTRACT", "Шарт 17-С").put("costLine", 1);
        attach("ACT", "Акт А-17").put("costLine", 1);
        attach("INVOICE", "Шот-фактура 17").put("costLine", 1);
        attach("PAYMENT_DOCUMENT", "Төлем тапсырмасы 17").put("costLine", 1);
        attach("PAYMENT_INVOICE", "Төлем шоты 17").put("costLine", 1);
        attach("CONFORMITY", "Сынақ хаттамасы").put("costLine", 1);
        attach("COST_REPORT", "Шығын қорытындылары бойынша есеп")
                .putObject("report")
                .put("activity", true)
                .put("necessity", true)
                .put("effect", true);
    }

    private static ObjectNode person(String position) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("surname", "Сәрсенов")
                .put("name", "Қанат")
                .put("patronymic", "Әбдіғалиұлы")
                .put("position", position)
                .put("phone", "+7 701 000 0001");
    }

    /** Adds a document and its entry in the list of attachments. */
    public ObjectNode attach(String kind, String title) {
        byte[] pdf = SamplePdf.page(root.at("/applicant/bin").asText() + " " + kind + " " + documents.size());
        String sha256 = Sha256.hex(pdf);
        documents.put(sha256, pdf);
        return ((ArrayNode) root.get("attachments"))
                .addObject()
                .put("kind", kind)
                .put("sha256", sha256)
                .put("title", title)
                .put("language", "kk");
    }

    /** The same application as an applicant writes it in Russian. */
    public SampleApplication inRussian(String name) {
        RussianWords.speak(root);
        ((ObjectNode) root.get("applicant")).put("name", name).put("fullName", name);
        return this;
    }

    /** Takes all attachments of a kind away. */
    public SampleApplication without(String kind) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode attachment : root.get("attachments")) {
            if (!kind.equals(attachment.path("kind").asText())) {
                kept.add(attachment);
            }
        }
        root.set("attachments", kept);
        return this;
    }

    /** Sets the whole cost of the one line, in one currency, and declares it as the base. */
    public SampleApplication costing(String amount, String currency, String declaredKzt) {
        ObjectNode line = line();
        ((ObjectNode) line.get("contract")).put("amount", amount).put("currency", currency);
        for (String proofs : new String[] {"acts", "invoices", "payments"}) {
            ((ObjectNode) line.get(proofs).get(0)).put("net", amount).put("currency", currency);
        }
        ((ObjectNode) line.get("invoices").get(0))
                .put(
                        "vat",
                        new BigDecimal(amount)
                                .multiply(new BigDecimal("0.16"))
                                .setScale(2, java.math.RoundingMode.DOWN)
                                .toPlainString());
        line.put("amount", amount).put("currency", currency).put("amountKzt", declaredKzt);
        ((ObjectNode) root.get("declaredTotal")).put("amount", declaredKzt);
        return this;
    }

    /** The one line of item 12. */
    public ObjectNode line() {
        return (ObjectNode) root.get("costs").get(0);
    }

    public ObjectNode root() {
        return root;
    }

    public LocalDate filed() {
        return filed;
    }

    /** Documents by SHA-256, to be stored before the application refers to them. */
    public Map<String, byte[]> documents() {
        return documents;
    }

    /** The bytes to be signed. */
    public byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
