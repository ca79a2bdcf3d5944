package kz.arna.intake.form;

import static kz.arna.intake.form.Shapes.choice;
import static kz.arna.intake.form.Shapes.day;
import static kz.arna.intake.form.Shapes.flag;
import static kz.arna.intake.form.Shapes.list;
import static kz.arna.intake.form.Shapes.object;
import static kz.arna.intake.form.Shapes.text;
import static kz.arna.intake.form.Shapes.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kz.arna.base.Bic;
import kz.arna.base.Bin;
import kz.arna.base.Iban;
import kz.arna.base.Iin;
import kz.arna.base.Kbe;
import kz.arna.base.Oked;
import kz.arna.base.Problem;

/**
 * Annex 1 of Order 342 (DPR-D-01) with the documents of each cost line, as far as the door is concerned: every field it
 * knows and what makes a value unreadable. No field is demanded: what is missing is a ground of ¶35 and not the door's.
 */
public final class ApplicationForm {

    private static final int LONG = 500;
    private static final int ESSAY = 10_000;

    private static final Shape NAME = text(300);
    private static final Shape NUMBER = text(100);
    private static final Shape MONEY = new MoneyShape(17);
    private static final Shape PERCENT = new MoneyShape(3);
    private static final Shape OKED = text(Oked::isValid, "OKED_MALFORMED");
    private static final Shape BIN = text(Bin::isValid, "BIN_CHECK_DIGIT");
    private static final Shape IIN = text(Iin::isValid, "IIN_CHECK_DIGIT");
    private static final Shape CURRENCY = text(s -> s.matches("[A-Z]{3}"), "CURRENCY_MALFORMED");
    private static final Shape COUNTRY = text(s -> s.matches("[A-Z]{2}"), "COUNTRY_MALFORMED");
    private static final Shape SHA256 = text(s -> s.matches("[0-9a-f]{64}"), "SHA256_MALFORMED");

    private static final Shape PERSON = object(Map.of(
            "surname", NAME, "name", NAME, "patronymic", NAME, "position", NAME, "phone", NUMBER, "email", NAME));

    private static final Shape ADDRESS = object(Map.of(
            "postalIndex",
            NUMBER,
            "region",
            NAME,
            "district",
            NAME,
            "settlement",
            NAME,
            "street",
            NAME,
            "phone",
            NUMBER));

    private static final Shape APPLICANT = object(Map.of(
            "name", NAME,
            "fullName", text(LONG),
            "kind", choice("LEGAL_ENTITY", "INDIVIDUAL_ENTREPRENEUR", "NATURAL_PERSON", "SIMPLE_PARTNERSHIP"),
            "bin", BIN,
            "iin", IIN,
            "address", ADDRESS,
            "head", PERSON,
            "registration", object(Map.of("number", NUMBER, "date", day()))));

    private static final Shape MEASURE =
            object(Map.of("year", whole(1990, 2199), "program", text(LONG), "measures", text(ESSAY)));

    private static final Shape CONTRACTOR =
            object(Map.of("name", text(LONG), "bin", BIN, "taxNumber", NUMBER, "country", COUNTRY, "resident", flag()));

    private static final Shape CONTRACT = object(
            Map.of("number", NUMBER, "date", day(), "contractor", CONTRACTOR, "amount", MONEY, "currency", CURRENCY));

    private static final Shape ACT =
            object(Map.of("number", NUMBER, "date", day(), "net", MONEY, "gross", MONEY, "currency", CURRENCY));

    private static final Shape INVOICE = object(
            Map.of("number", NUMBER, "date", day(), "net", MONEY, "vat", MONEY, "gross", MONEY, "currency", CURRENCY));

    private static final Shape PAYMENT = object(Map.of(
            "number",
            NUMBER,
            "date",
            day(),
            "net",
            MONEY,
            "gross",
            MONEY,
            "currency",
            CURRENCY,
            "bankCertified",
            flag()));

    private static final Shape TRANSPORT = object(Map.of("mode", NUMBER, "from", COUNTRY, "to", COUNTRY));

    private static final Shape COST_LINE = object(Map.ofEntries(
            Map.entry("no", whole(0, 100_000)),
            Map.entry("name", text(ESSAY)),
            Map.entry("oked", OKED),
            Map.entry("okedName", text(LONG)),
            // Free text: a cost type outside the list is the order's ground, not the door's.
            Map.entry("type", NUMBER),
            Map.entry("product", choice("FOOTWEAR", "OTHER")),
            Map.entry("software", flag()),
            Map.entry("contract", CONTRACT),
            Map.entry("acts", list(ACT, 500)),
            Map.entry("invoices", list(INVOICE, 500)),
            Map.entry("payments", list(PAYMENT, 500)),
            Map.entry("transport", TRANSPORT),
            Map.entry("amount", MONEY),
            Map.entry("currency", CURRENCY),
            Map.entry("amountKzt", MONEY)));

    private static final Shape ORIGIN = object(Map.of(
            // OTHER: whether a paper of another kind proves anything is the order's question.
            "kind", choice("REGISTER_EXTRACT", "ST_KZ", "EAEU_CONFORMITY", "INDUSTRIAL_CERT", "OTHER"),
            "number", NUMBER,
            "issued", day(),
            "validTo", day(),
            "product", text(LONG)));

    private static final Shape ATTACHMENT = object(Map.of(
            "kind", choice(AttachmentKinds.ALL),
            "sha256", SHA256,
            "title", text(LONG),
            "language", text(20),
            "costLine", whole(0, 100_000),
            "translationOf", SHA256,
            "origin", ORIGIN,
            "report", object(Map.of("activity", flag(), "necessity", flag(), "effect", flag()))));

    private static final Shape SIGNATORY = object(Map.of(
            "role", choice("HEAD", "ACTING", "ENTREPRENEUR", "AUTHORISED", "NATURAL_PERSON"),
            "position", NAME,
            "surname", NAME,
            "name", NAME,
            "patronymic", NAME));

    private static final ObjectShape FORM = new ObjectShape(Map.ofEntries(
            Map.entry("form", text("342-1"::equals, "FORM_UNKNOWN")),
            // Any language can be read; one that ¶16 does not know is the order's ground.
            Map.entry("language", text(20)),
            Map.entry("operator", text(LONG)),
            Map.entry("applicant", APPLICANT),
            Map.entry("employees", object(Map.of("total", whole(0, 10_000_000), "citizens", whole(0, 10_000_000)))),
            Map.entry("personnelLocalContent", PERCENT),
            Map.entry("mainActivity", object(Map.of("name", text(LONG), "oked", OKED))),
            Map.entry("products", list(text(LONG), 1000)),
            Map.entry("statePrograms", object(Map.of("participant", flag(), "measures", list(MEASURE, 200)))),
            Map.entry("costTypes", list(NUMBER, 50)),
            Map.entry("costs", list(COST_LINE, 1000)),
            Map.entry("declaredTotal", object(Map.of("amount", MONEY, "words", text(LONG)))),
            Map.entry(
                    "bank",
                    object(Map.of(
                            "name", NAME,
                            "iban", text(Iban::isValid, "IBAN_CHECK_DIGITS"),
                            "bic", text(Bic::isValid, "BIC_MALFORMED"),
                            "kbe", text(Kbe::isValid, "KBE_MALFORMED")))),
            Map.entry("fxStatement", flag()),
            Map.entry("guarantee", flag()),
            Map.entry("noOtherFinancing", flag()),
            Map.entry("noCourtBan", flag()),
            Map.entry("registrarConsent", flag()),
            Map.entry("contact", PERSON),
            Map.entry("attachments", list(ATTACHMENT, 1000)),
            Map.entry("filledOn", day()),
            Map.entry("signatory", SIGNATORY)));

    private ApplicationForm() {}

    /** What makes the application unreadable, with JSON pointers into it under the prefix; empty if it can be read. */
    public static List<Problem> check(JsonNode application, String prefix) {
        Findings findings = new Findings();
        FORM.check(application, prefix, findings);
        return findings.problems();
    }

    static ObjectShape shape() {
        return FORM;
    }
}
