package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.MailServer;
import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mailbox of the mail catcher, read over IMAP. */
final class CaughtMails {

    /** Tells on which site's behalf a mail was written. */
    static final String HOST_HEADER = "X-Portal-Host";

    private final MailServer server;

    CaughtMails(MailServer server) {
        this.server = server;
    }

    record Summary(long id, String to, String from, String subject, Instant sentAt, String host) {}

    record Caught(Summary summary, List<Line> headers, String text, String html) {

        /** Empty if nobody reads answers. */
        Optional<String> replyTo() {
            return headers.stream()
                    .filter(line -> line.name().equalsIgnoreCase("Reply-To"))
                    .map(Line::value)
                    .findFirst();
        }
    }

    record Line(String name, String value) {}

    private interface Reading<T> {
        T read(Folder inbox) throws MessagingException, IOException;
    }

    /** All that are there, and the newest of them, those first. */
    record Newest(int all, List<Summary> mails) {}

    Newest newest(int most) {
        return inbox(inbox -> {
            int all = inbox.getMessageCount();
            Message[] messages = all == 0 ? new Message[0] : inbox.getMessages(Math.max(1, all - most + 1), all);
            var wanted = new FetchProfile();
            wanted.add(FetchProfile.Item.ENVELOPE);
            wanted.add(UIDFolder.FetchProfileItem.UID);
            wanted.add(HOST_HEADER);
            inbox.fetch(messages, wanted);
            var found = new ArrayList<Summary>();
            for (Message message : messages) {
                found.add(summary(message));
            }
            Collections.reverse(found);
            return new Newest(all, found);
        });
    }

    Optional<Caught> find(long id) {
        return inbox(inbox -> {
            Message message = ((UIDFolder) inbox).getMessageByUID(id);
            return message == null ? Optional.empty() : Optional.of(read(message));
        });
    }

    private <T> T inbox(Reading<T> reading) {
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "5000");
        properties.put("mail.imap.timeout", "10000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return reading.read(inbox);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("the mail catcher at " + server + " can't be read", e);
        }
    }

    private static Caught read(Message message) throws MessagingException, IOException {
        var headers = new ArrayList<Line>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new Line(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return new Caught(summary(message), headers, part(message, "text/plain"), part(message, "text/html"));
    }

    private static Summary summary(Message message) throws MessagingException {
        String[] host = message.getHeader(HOST_HEADER);
        return new Summary(
                ((UIDFolder) message.getFolder()).getUID(message),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                addresses(message.getFrom()),
                message.getSubject() == null ? "" : message.getSubject(),
                message.getSentDate() == null
                        ? Instant.EPOCH
                        : message.getSentDate().toInstant(),
                host == null ? "" : host[0]);
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Stream.of(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    /** The first part of this type, at whatever depth; empty if there is none. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                String found = part(several.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
