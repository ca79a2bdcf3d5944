package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.CostLine;

/**
 * The fact {@code costs.documents}: sums and days that an officer keyed in from attached documents where the channel lacks
 * them; a list of {@code {no, acts, invoices, payments}} with rows of the form. What the application says of a kind
 * of document stands.
 */
final class KeyedInProofs {

    static final String FACT = "costs.documents";

    private static final ObjectReader ROW = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(CostLine.class);

    private final Map<Integer, CostLine> byLine = new HashMap<>();

    private KeyedInProofs(Iterable<JsonNode> rows) {
        for (JsonNode row : rows) {
            read(row);
        }
    }

    static KeyedInProofs of(Filing filing) {
        return new KeyedInProofs(filing.fact(FACT)
                .filter(Fact::vouched)
                .map(fact -> (Iterable<JsonNode>) fact.value())
                .orElse(List.of()));
    }

    /** A row that cannot be read adds nothing: its line goes on waiting for its documents. */
    private void read(JsonNode row) {
        try {
            CostLine line = ROW.readValue(row);
            if (line.no() != null) {
                byLine.put(line.no(), line);
            }
        } catch (JsonProcessingException unreadable) {
            byLine.remove(row.path("no").asInt());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The row with what an officer keyed in. */
    CostLine complete(int no, CostLine row) {
        CostLine keyed = byLine.get(no);
        return keyed == null
                ? row
                : new CostLine(
                        row.no(),
                        row.name(),
                        row.oked(),
                        row.okedName(),
                        row.type(),
                        row.product(),
                        row.software(),
                        row.contract(),
                        filled(keyed.acts(), row.acts()),
                        filled(keyed.invoices(), row.invoices()),
                        filled(keyed.payments(), row.payments()),
                        row.transport() == null ? keyed.transport() : row.transport(),
                        row.amount(),
                        row.currency(),
                        row.amountKzt());
    }

    private static <T> List<T> filled(List<T> keyed, List<T> stated) {
        return stated.isEmpty() ? keyed : stated;
    }
}
