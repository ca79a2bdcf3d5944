package kz.arna.documents;

import java.util.Set;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Looks at one indirect object and all that stands in it directly; references are visited on their own. */
final class PdfWalk {

    private static final int DEEPEST = 100;
    private static final COSName JAVA_SCRIPT_KEY = COSName.getPDFName("JS");
    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMedia");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final Set<String> EXECUTABLE = Set.of("JavaScript", "Launch", "ImportData");

    private final PdfLook look;

    PdfWalk(PdfLook look) {
        this.look = look;
    }

    /** @throws Rejected if the object acts or carries a file */
    void visit(@Nullable COSBase object) {
        visit(object, 0);
    }

    private void visit(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw new Rejected(Problems.of("NOT_A_PDF"));
        }
        if (object instanceof COSDictionary dictionary) {
            refuseScripts(dictionary);
            refuseFiles(dictionary);
            look.see(dictionary);
            for (COSBase value : dictionary.getValues()) {
                visit(value, depth + 1);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase value : array) {
                visit(value, depth + 1);
            }
        }
    }

    private static void refuseScripts(COSDictionary dictionary) {
        COSName action = dictionary.getCOSName(COSName.S);
        boolean acts = action != null && EXECUTABLE.contains(action.getName());
        // Forms in XML (XFA) bring a script language of their own.
        if (acts || dictionary.containsKey(JAVA_SCRIPT_KEY) || dictionary.containsKey(XFA)) {
            throw new Rejected(Problems.of("PDF_SCRIPTED"));
        }
    }

    private static void refuseFiles(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        COSName subtype = dictionary.getCOSName(COSName.SUBTYPE);
        boolean file = dictionary.containsKey(COSName.EF)
                || (dictionary instanceof COSStream && EMBEDDED_FILE.equals(type))
                || RICH_MEDIA.equals(subtype);
        if (file) {
            throw new Rejected(Problems.of("PDF_CARRIES_FILES"));
        }
    }
}
