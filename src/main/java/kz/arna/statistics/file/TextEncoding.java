package kz.arna.statistics.file;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The encodings that a text file may have. */
final class TextEncoding {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private TextEncoding() {}

    /** By its declared name; empty when it is not accepted. */
    static Optional<Charset> of(String declared) {
        return switch (declared.strip().toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "windows-1251", "cp1251" -> Optional.of(CYRILLIC);
            default -> Optional.empty();
        };
    }

    /** A decoder that tells of bytes which are not of the encoding, instead of replacing them. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
