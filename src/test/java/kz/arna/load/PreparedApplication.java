package kz.arna.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.simulator.Company;
import kz.arna.support.GatewayClient;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;

/** One signed application in order, to be filed under any number of ids: filing costs the load generator little. */
public final class PreparedApplication {

    private final SampleApplication sample;
    private final byte[] bytes;
    private final byte[] signature;

    private PreparedApplication(SampleApplication sample) {
        this.sample = sample;
        this.bytes = sample.bytes();
        this.signature = SampleSigner.sign(sample);
    }

    /** In order, filed today. */
    public static PreparedApplication of(Company company) {
        SampleApplication sample =
                SampleApplication.inOrder(company.id(), company.nameKk(), Kazakhstan.dayOf(Instant.now()));
        // Without it somebody has to look whether the payment documents name one (A6 r8(4)), and the case would wait.
        return new PreparedApplication(sample);
    }

    /** Stores the documents, to which the client may refer from then on. */
    public PreparedApplication upload(GatewayClient client) {
        for (Map.Entry<String, byte[]> document : sample.documents().entrySet()) {
            GatewayClient.Answer stored =
                    client.put("/api/v1/attachments/" + document.getKey(), "application/pdf", document.getValue());
            assertThat(stored.status()).as(String.valueOf(stored.body())).isLessThan(300);
        }
        return this;
    }

    /** The envelope under an id of the channel. */
    public ObjectNode envelope(String externalId) {
        return GatewayClient.envelope(externalId, bytes, signature);
    }

    /** Files it. */
    public GatewayClient.Answer file(GatewayClient client, String externalId) {
        return client.post("/api/v1/applications/order-342", envelope(externalId));
    }
}
