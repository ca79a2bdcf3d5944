package kz.arna.documents;

import java.io.IOException;
import java.nio.file.Path;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a file is a PDF that only shows something: not encrypted, not scripted, carrying no other files. */
final class PdfCheck {

    private PdfCheck() {}

    /**
     * What the check saw.
     *
     * @param look colours and text, as far as the document's structure tells
     */
    record Seen(int pages, PdfLook look) {}

    /**
     * Opens the document and walks through all its objects, also those that no page refers to.
     *
     * @throws Rejected with {@code NOT_A_PDF}, {@code PDF_ENCRYPTED}, {@code PDF_SCRIPTED} or {@code PDF_CARRIES_FILES}
     */
    static Seen check(Path file) {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new Rejected(Problems.of("PDF_ENCRYPTED"));
            }
            if (document.getNumberOfPages() == 0) {
                throw new Rejected(Problems.of("NOT_A_PDF"));
            }
            return new Seen(document.getNumberOfPages(), walk(document.getDocument()));
        } catch (InvalidPasswordException e) {
            throw new Rejected(Problems.of("PDF_ENCRYPTED"));
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            // What the library calls a damaged file, in one way or another.
            throw new Rejected(Problems.of("NOT_A_PDF"));
        } catch (StackOverflowError e) {
            // The library reads nested objects by recursion; no document nests so deep that a reader could show it.
            throw new Rejected(Problems.of("NOT_A_PDF"));
        }
    }

    private static PdfLook walk(COSDocument document) {
        PdfLook look = new PdfLook();
        PdfWalk walk = new PdfWalk(look);
        walk.visit(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            walk.visit(object.getObject());
        }
        return look;
    }
}
