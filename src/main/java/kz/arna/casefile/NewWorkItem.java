package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that a case leaves for the runner.
 *
 * @param kind which {@link WorkHandler} does it
 * @param due earliest business moment of doing it
 * @param payload what the handler needs beside the case
 */
public record NewWorkItem(
        String kind, Instant due, @Nullable JsonNode payload) {}
