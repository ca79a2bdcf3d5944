package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The numbers of the law as dated rows, each with its clause and source ({@code rulebook/parameters.yaml}). */
public record Parameters(Map<String, List<Row>> rowsById) {

    /**
     * One value of one parameter for a span of days.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive; none: until further notice
     */
    public record Row(LocalDate from, @Nullable LocalDate to, JsonNode value, String source) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The numbers as they stand on that day. */
    public OnDay on(LocalDate day) {
        return new OnDay(this, day);
    }

    /** The numbers of the law on one day. */
    public record OnDay(Parameters all, LocalDate day) {

        /**
         * The exact number, e.g. {@code mci} in tenge; nothing where no row covers the day, which a person must resolve.
         *
         * @throws IllegalArgumentException when the rulebook knows no such parameter
         */
        public Optional<BigDecimal> decimal(String id) {
            return row(id).flatMap(row -> Numbers.decimal(row.value()));
        }

        /**
         * The whole number, e.g. {@code window.costs} in months, of a parameter that is valid on every day.
         *
         * @throws IllegalArgumentException when there is no row or no whole number for the day
         */
        public int whole(String id) {
            return decimal(id)
                    .orElseThrow(() -> new IllegalArgumentException("no value of " + id + " on " + day))
                    .intValueExact();
        }

        /** The codes that are listed on that day; an empty list where no row covers it. */
        public List<String> codes(String id) {
            return row(id).stream()
                    .flatMap(row -> StreamSupport.stream(row.value().spliterator(), false))
                    .map(JsonNode::asText)
                    .toList();
        }

        private Optional<Row> row(String id) {
            List<Row> rows = all.rowsById.get(id);
            if (rows == null) {
                throw new IllegalArgumentException("no such parameter: " + id);
            }
            return rows.stream().filter(row -> row.covers(day)).findFirst();
        }
    }
}
