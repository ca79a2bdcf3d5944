package kz.arna.partner.bns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Takes a list of consents apart into its two files and says which of them the Bureau's folder does not hold yet. */
@Component("consentFiles")
public class ConsentFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BureauFolders folders;
    private final String folder;

    ConsentFiles(BureauFolders folders, StatisticsSettings settings) {
        this.folders = folders;
        this.folder = settings.folders().out();
    }

    /**
     * Sets the exchange properties {@code table}, {@code tableName}, {@code tableMissing} and the same of the
     * {@code manifest}. The manifest is missing as long as the table is.
     *
     * @throws BureauRefused when the folder holds a whole file of that name and another length
     */
    public void compare(Exchange exchange) throws IOException {
        JsonNode batch = JSON.readTree(exchange.getMessage().getBody(byte[].class));
        Map<String, Long> there =
                folders.list(folder).stream().collect(Collectors.toMap(RemoteFile::name, RemoteFile::size));
        boolean tableMissing = set(exchange, "table", batch.path("table"), there);
        boolean manifestMissing = set(exchange, "manifest", batch.path("manifest"), there);
        exchange.setProperty("manifestMissing", tableMissing || manifestMissing);
    }

    private boolean set(Exchange exchange, String part, JsonNode file, Map<String, Long> there) throws IOException {
        String name = file.path("name").asText();
        byte[] bytes = file.has("base64")
                ? file.path("base64").binaryValue()
                : file.path("text").asText().getBytes(StandardCharsets.UTF_8);
        Long length = there.get(name);
        if (length != null && length != bytes.length) {
            throw new BureauRefused("another file of this name is there", null);
        }
        exchange.setProperty(part, bytes);
        exchange.setProperty(part + "Name", folder + "/" + name);
        exchange.setProperty(part + "Missing", length == null);
        return length == null;
    }
}
