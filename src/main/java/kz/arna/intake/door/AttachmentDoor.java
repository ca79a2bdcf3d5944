package kz.arna.intake.door;

import kz.arna.documents.Attachments;
import kz.arna.documents.StoredAttachment;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.DoorRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** {@code PUT /api/v1/attachments/{sha256}}. */
@Component("attachmentDoor")
public class AttachmentDoor {

    private final Attachments attachments;

    AttachmentDoor(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What the sender is told: the same whether others had sent the document before. */
    public record Stored(String sha256, long size, int pages, String virusScan) {}

    /** Stores the document; {@code 201}, for a repeat {@code 200}. */
    public void store(Exchange exchange, @Header("sha256") String sha256) {
        DoorAnswer.give(exchange, () -> {
            Client client = ClientContext.require(Scope.CHANNEL, Scope.OFFICER);
            Attachments.Receipt receipt = attachments.store(client.name(), sha256, DoorRequest.body());
            StoredAttachment a = receipt.attachment();
            return DoorAnswer.json(
                    receipt.created() ? 201 : 200, new Stored(a.sha256(), a.size(), a.pages(), a.virusScan()));
        });
    }
}
