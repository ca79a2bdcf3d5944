package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Brings a stored application one schema version further, so that old cases stay readable for years. Registered as
 * beans; the store applies them one after another.
 */
public interface ApplicationUpcaster {

    /** The case type whose applications it knows. */
    String caseType();

    /** The schema version it starts from; the result has the next one. */
    int from();

    /** The same application in the next version. */
    JsonNode apply(JsonNode application);
}
