package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.identity.EmailAddress;
import ai.irisorigin.portal.web.Input;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as it came in.
 *
 * @param id its Message-ID, or what stands for one
 * @param from an address, or empty if there is none
 * @param recipients whatever says where it was sent to, the most certain first
 * @param byRobot whether no person wrote it
 * @param text all of it, quotations too
 * @param leftOut names of files that are too many or too large
 */
record ReceivedMail(
        String id,
        String from,
        String subject,
        List<String> recipients,
        boolean byRobot,
        String text,
        List<ReceivedFile> files,
        List<String> leftOut) {

    /** The first two are the mail server's own, the others the sender's. */
    private static final List<String> RECIPIENTS = List.of("Delivered-To", "X-Original-To", "To", "Cc");

    private static final int MOST_BOUNDARIES = 5_000;

    /**
     * Reads a mail.
     *
     * @param ownDomain the domain of our own mails' Message-IDs
     * @throws MessagingException if it is none
     */
    static ReceivedMail parse(byte[] bytes, String ownDomain) throws MessagingException {
        refuseCountlessParts(bytes);
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        Map<String, List<String>> headers = headers(mail);
        String id = first(headers, "message-id");
        var content = MailContent.of(mail);
        return new ReceivedMail(
                id.isEmpty() ? UUID.nameUUIDFromBytes(bytes).toString() : id,
                from(headers),
                Input.line(decoded(first(headers, "subject"))),
                RECIPIENTS.stream()
                        .flatMap(name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream())
                        .toList(),
                Robots.wrote(headers, ownDomain),
                content.text(),
                content.files(),
                content.leftOut());
    }

    /** They would be held in memory all at once, each some hundred times as large as what was sent for it. */
    private static void refuseCountlessParts(byte[] bytes) throws MessagingException {
        int boundaries = 0;
        for (int i = 2; i < bytes.length; i++) {
            if (bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '\n') {
                boundaries++;
            }
        }
        if (boundaries > MOST_BOUNDARIES) {
            throw new MessagingException("it has too many parts");
        }
    }

    /** By name in lower case. */
    private static Map<String, List<String>> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Collectors.mapping(Header::getValue, Collectors.toList())));
    }

    static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream()
                .map(value -> MimeUtility.unfold(value).strip())
                .findFirst()
                .orElse("");
    }

    private static String from(Map<String, List<String>> headers) {
        try {
            return Stream.of(InternetAddress.parseHeader(first(headers, "from"), false))
                    .map(address -> EmailAddress.normal(address.getAddress()))
                    .filter(address -> EmailAddress.fault(address).isEmpty())
                    .findFirst()
                    .orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }
}
