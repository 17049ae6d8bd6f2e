package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.store.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** An invoice on paper. The fonts are those that every PDF reader has, so letters outside of Latin are shown as question marks. */
final class InvoicePdf implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float LINE = 18;
    private static final float SIZE = 10;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private float y;

    private InvoicePdf() throws IOException {
        nextPage();
    }

    static byte[] of(Resource invoice) {
        try (InvoicePdf pdf = new InvoicePdf()) {
            pdf.write(invoice);
            return pdf.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nextPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = page.getMediaBox().getHeight() - MARGIN;
    }

    private void write(Resource invoice) throws IOException {
        document.getDocumentInformation().setTitle("Invoice " + invoice.text("number"));
        String currency = invoice.text("currency");
        text(bold, 20, MARGIN, "Invoice " + invoice.text("number"));
        down(2);
        text(plain, SIZE, MARGIN, "Stripe sandbox: no money moves");
        down(2);
        for (String line : List.of(
                invoice.find("customer_name").orElse(""),
                invoice.find("customer_email").orElse(""),
                "Date: " + Words.date(invoice.number("created")),
                "Status: " + invoice.text("status"))) {
            text(plain, SIZE, MARGIN, line);
            down(1);
        }
        down(1);
        for (Resource line : invoice.parts("lines")) {
            row(plain, line.find("description").orElse(""), Words.money(line.number("amount"), currency));
            text(plain, SIZE - 2, MARGIN, InvoicePages.period(line));
            down(1);
        }
        rule();
        for (Resource discount : invoice.parts("total_discount_amounts")) {
            row(plain, "Discount", Words.money(-discount.number("amount"), currency));
        }
        row(bold, "Total", Words.money(invoice.number("total"), currency));
        row(plain, "Paid", Words.money(invoice.number("amount_paid"), currency));
        row(bold, "Due", Words.money(invoice.number("amount_remaining"), currency));
    }

    private void row(PDFont font, String left, String right) throws IOException {
        text(font, SIZE, MARGIN, left);
        float width = font.getStringWidth(shown(font, right)) / 1000 * SIZE;
        text(font, SIZE, PDRectangle.A4.getWidth() - MARGIN - width, right);
        down(1);
    }

    private void rule() throws IOException {
        content.moveTo(MARGIN, y + LINE / 2);
        content.lineTo(PDRectangle.A4.getWidth() - MARGIN, y + LINE / 2);
        content.stroke();
        down(1);
    }

    private void text(PDFont font, float size, float x, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(shown(font, text));
        content.endText();
    }

    private void down(int lines) throws IOException {
        y -= lines * LINE;
        if (y < MARGIN) {
            nextPage();
        }
    }

    private static String shown(PDFont font, String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            shown.append(canShow(font, one) ? one : "?");
        });
        return shown.toString();
    }

    private static boolean canShow(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] toBytes() throws IOException {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
