package kz.arna.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Real PDF documents of every kind that the door meets. */
public final class Pdfs {

    private Pdfs() {}

    /** Work on a document before it is saved. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] encrypted() throws IOException {
        return saved(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    public static byte[] scripted() throws IOException {
        return saved(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    /** A document whose catalogue holds a list of one list, and so on. */
    public static byte[] nested(int depth) {
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Deep " + "[".repeat(depth) + "]".repeat(depth)
                + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF";
        return pdf.getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] launching() throws IOException {
        return saved(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    public static byte[] carrying() throws IOException {
        return saved(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("x.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** Pages of noise in colour, about 700 KB each. */
    public static byte[] ofImages(int pages) throws IOException {
        return saved(document -> {
            for (int i = 0; i < pages; i++) {
                draw(document, noise(BufferedImage.TYPE_INT_RGB));
            }
        });
    }

    public static byte[] ofGreyImage() throws IOException {
        return saved(document -> draw(document, noise(BufferedImage.TYPE_BYTE_GRAY)));
    }

    public static byte[] ofText() throws IOException {
        return saved(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("text");
                content.endText();
            }
        });
    }

    private static void draw(PDDocument document, BufferedImage image) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0);
        }
    }

    private static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(480, 480, type);
        Random random = new Random(7);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] saved(Change change) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
