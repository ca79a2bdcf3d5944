package kz.arna.intake.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import kz.arna.base.Kazakhstan;

/** Moments in answers: legal time of the Republic with its offset, whoever asks and whatever they are about (XC-R-001). */
final class LegalTime extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    LegalTime() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(Kazakhstan.text(moment));
    }
}
