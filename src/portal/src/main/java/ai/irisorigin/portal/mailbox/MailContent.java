package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.web.Input;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/** What is in a mail: its text, and its files. Written by strangers, so whatever can't be read is passed over. */
final class MailContent {

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;
    private static final int MOST_FILES = 10;
    private static final int LARGEST_FILE = 10 << 20;

    /** Nobody types as much; the rest is not read. */
    private static final int LARGEST_TEXT = 1 << 20;

    private static final int LONGEST_NAME = 100;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReceivedFile> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int parts;

    private MailContent() {}

    static MailContent of(MimeMessage mail) throws MessagingException {
        var content = new MailContent();
        content.read(mail, 0);
        return content;
    }

    /** The plain part, or else what the HTML part says. */
    String text() {
        return Input.text(plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString());
    }

    List<ReceivedFile> files() {
        return files;
    }

    List<String> leftOut() {
        return leftOut;
    }

    private void read(Part part, int depth) throws MessagingException {
        parts++;
        if (parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            readAll(part, depth);
        } else if (isAttached(part) || !name(part).isEmpty()) {
            readFile(part);
        } else if (part.isMimeType("text/html")) {
            html.append(string(part)).append('\n');
        } else if (part.isMimeType("text/plain")) {
            plain.append(string(part)).append('\n');
        } else {
            readFile(part);
        }
    }

    private void readAll(Part part, int depth) throws MessagingException {
        Multipart several;
        try {
            several = part.getContent() instanceof MimeMultipart read
                    ? read
                    : new MimeMultipart(part.getDataHandler().getDataSource());
        } catch (IOException e) {
            throw new MessagingException("its parts can't be told apart", e);
        }
        for (int i = 0; i < several.getCount() && parts <= MOST_PARTS; i++) {
            readOne(several.getBodyPart(i), depth + 1);
        }
    }

    /** A part that is broken takes no other with it. */
    private void readOne(BodyPart part, int depth) {
        try {
            read(part, depth);
        } catch (MessagingException e) {
            leftOut.add(known(part));
        }
    }

    private void readFile(Part part) throws MessagingException {
        byte[] bytes = files.size() < MOST_FILES ? bytes(part, LARGEST_FILE + 1) : null;
        if (bytes == null || bytes.length > LARGEST_FILE) {
            leftOut.add(known(part));
        } else {
            files.add(new ReceivedFile(known(part), bytes));
        }
    }

    /** Its name, or else its type. */
    private static String known(Part part) {
        String name = name(part);
        try {
            return name.isEmpty() ? part.getContentType().replaceAll("[;\\s].*", "") : name;
        } catch (MessagingException e) {
            return "?";
        }
    }

    private static boolean isAttached(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException e) {
            return true;
        }
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            String line =
                    name == null ? "" : Input.line(ReceivedMail.decoded(name)).replaceAll(".*[/\\\\]", "");
            return line.length() <= LONGEST_NAME ? line : line.substring(line.length() - LONGEST_NAME);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String string(Part part) throws MessagingException {
        byte[] bytes = bytes(part, LARGEST_TEXT);
        try {
            return decoded(bytes, charset(part));
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset == null
                ? StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                : new String(bytes, charset);
    }

    /** null if it names none that we know. */
    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? null : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The first of them. */
    private static byte[] bytes(Part part, int most) throws MessagingException {
        try (InputStream decoded = part.getInputStream()) {
            return decoded.readNBytes(most);
        } catch (IOException | MessagingException e) {
            return undecoded(part, most);
        }
    }

    /** As it was sent, if nobody knows how that was encoded. */
    private static byte[] undecoded(Part part, int most) throws MessagingException {
        try (InputStream raw = part instanceof MimeMessage mail
                ? mail.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return raw.readNBytes(most);
        } catch (IOException e) {
            throw new MessagingException("a part can't be read", e);
        }
    }
}
