package kz.arna.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.arna.base.Pointers;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.intake.form.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * What a channel posts around an application.
 *
 * @param externalId the channel's id of it
 * @param application the signed bytes, never re-written
 * @param signature detached CMS over exactly these bytes, DER
 * @param rest the other elements without the consent's token, which is a credential
 */
record Envelope(String externalId, byte[] application, byte[] signature, ObjectNode rest) {

    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
    private static final Set<String> FIELDS = Set.of("externalId", "application", "signature", "consents");
    private static final Set<String> CONSENT_FIELDS = Set.of("restrictedData", "token");
    private static final Set<String> ANSWERS = Set.of("GRANTED", "DENIED");
    private static final int LONGEST_TOKEN = 8192;

    /** @throws Rejected with everything that is wrong with the envelope */
    static Envelope read(byte[] body) {
        if (body.length == 0) {
            throw new Rejected(Problems.of("BODY_EMPTY"));
        }
        JsonNode json = StrictJson.read(body, "");
        List<Problem> problems = new ArrayList<>();
        if (!json.isObject()) {
            throw new Rejected(Problems.of("WRONG_TYPE", ""));
        }
        unknown(json, FIELDS, "", problems);
        String externalId = text(json, "externalId", problems);
        if (externalId != null && !EXTERNAL_ID.matcher(externalId).matches()) {
            problems.add(Problems.of("EXTERNAL_ID_MALFORMED", "/externalId"));
        }
        byte[] application = base64(json, "application", problems);
        byte[] signature = base64(json, "signature", problems);
        ObjectNode rest = consents(json.path("consents"), problems);
        if (externalId == null || application == null || signature == null || !problems.isEmpty()) {
            throw new Rejected(problems);
        }
        return new Envelope(externalId, application, signature, rest);
    }

    private static ObjectNode consents(JsonNode consents, List<Problem> problems) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        if (consents.isMissingNode() || consents.isNull()) {
            return rest;
        }
        if (!consents.isObject()) {
            problems.add(Problems.of("WRONG_TYPE", "/consents"));
            return rest;
        }
        unknown(consents, CONSENT_FIELDS, "/consents", problems);
        JsonNode answer = consents.path("restrictedData");
        if (!answer.isMissingNode() && !ANSWERS.contains(answer.asText())) {
            problems.add(Problems.of("CHOICE_UNKNOWN", "/consents/restrictedData"));
        }
        JsonNode token = consents.path("token");
        boolean readable = token.isMissingNode()
                || token.isNull()
                || (token.isTextual() && token.textValue().length() <= LONGEST_TOKEN);
        if (!readable) {
            problems.add(Problems.of("WRONG_TYPE", "/consents/token"));
        }
        rest.putObject("consents").put("restrictedData", answer.textValue()).put("tokenGiven", token.isTextual());
        return rest;
    }

    private static void unknown(JsonNode json, Set<String> known, String at, List<Problem> problems) {
        for (var field : json.properties()) {
            if (!known.contains(field.getKey())) {
                problems.add(Problems.of("UNKNOWN_FIELD", Pointers.of(at, field.getKey())));
            }
        }
    }

    private static @Nullable String text(JsonNode json, String field, List<Problem> problems) {
        JsonNode value = json.path(field);
        if (value.isTextual()) {
            return value.textValue();
        }
        boolean absent = value.isMissingNode() || value.isNull();
        problems.add(Problems.of(absent ? "FIELD_REQUIRED" : "WRONG_TYPE", "/" + field));
        return null;
    }

    private static byte @Nullable [] base64(JsonNode json, String field, List<Problem> problems) {
        String value = text(json, field, problems);
        if (value == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            problems.add(Problems.of("BASE64_MALFORMED", "/" + field));
            return null;
        }
    }
}
