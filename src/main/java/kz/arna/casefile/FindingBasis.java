package kz.arna.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on; one of document and reference at least, except in findings of before this was asked.
 *
 * @param ground in the officer's words
 * @param document SHA-256 of a stored document, or {@link #APPLICATION}
 * @param reference a document that is not stored here
 */
public record FindingBasis(
        String ground, @Nullable String document, @Nullable DocumentReference reference) {

    /** The document is the application itself, as it was signed: what eyes see in it. */
    public static final String APPLICATION = "application";

    /** Whether any document is named. */
    public boolean namesDocument() {
        return document != null || reference != null;
    }

    /** The SHA-256 of the stored document, if it rests on one. */
    public @Nullable String sha256() {
        return APPLICATION.equals(document) ? null : document;
    }
}
