package kz.arna.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether images have colour and whether there is text, as the structure tells (S003 ¶17 wants scans in colour). Only a
 * hint to the official who looks: an image may be stored as colour and be grey.
 */
final class PdfLook {

    private boolean colour;
    private boolean grey;
    private boolean unsure;
    private boolean font;

    /** True if an image is stored in colour, false if all are grey, unknown without images or with unusual ones. */
    @Nullable
    Boolean colourImages() {
        if (colour) {
            return true;
        }
        return grey && !unsure ? Boolean.FALSE : null;
    }

    /** Whether the document has any font, without which there is no text to select. */
    Boolean textLayer() {
        return font;
    }

    void see(COSDictionary object) {
        if (COSName.FONT.equals(object.getCOSName(COSName.TYPE))) {
            font = true;
        }
        boolean image = object instanceof COSStream && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
        if (image && !object.getBoolean(COSName.IMAGE_MASK, false)) {
            seeImage(components(object.getDictionaryObject(COSName.COLORSPACE)));
        }
    }

    private void seeImage(int components) {
        switch (components) {
            case 0 -> unsure = true;
            case 1 -> grey = true;
            default -> colour = true;
        }
    }

    /** Colour components of a colour space: 1 is grey, 0 is not known. */
    private static int components(@Nullable COSBase space) {
        if (space instanceof COSName name) {
            return components(name.getName());
        }
        if (!(space instanceof COSArray array) || array.size() < 2 || !(array.getObject(0) instanceof COSName family)) {
            return 0;
        }
        return switch (family.getName()) {
            case "ICCBased" -> array.getObject(1) instanceof COSStream profile ? profile.getInt(COSName.N, 0) : 0;
            case "Indexed" -> array.getObject(1) instanceof COSName base ? components(base.getName()) : 0;
            default -> components(family.getName());
        };
    }

    private static int components(String space) {
        return switch (space) {
            case "DeviceGray", "CalGray", "G" -> 1;
            case "DeviceRGB", "CalRGB", "Lab", "RGB" -> 3;
            case "DeviceCMYK", "CMYK" -> 4;
            default -> 0;
        };
    }
}
