package kz.arna.reports.p342;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A drafting of a report; every one stays readable.
 *
 * @param no number of the drafting, from one
 * @param correction number of the correction, where it corrects what left before
 * @param digest SHA-256 of its content
 * @param signed whether both signed it, so that its files are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportVersion(int no, @Nullable Integer correction, String digest, Instant builtAt, boolean signed) {}
