package ai.irisorigin.portal.mail;

import ai.irisorigin.portal.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A conversation with the SMTP server. No step of it waits for ever. */
final class Smtp implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "20000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Kept, because each reads what is on the class path. In practice there is one. */
    private static final Map<Properties, Session> SESSIONS = new ConcurrentHashMap<>();

    private final Session session;
    private final Transport transport;
    private final String domain;

    private Smtp(Session session, Transport transport, String domain) {
        this.session = session;
        this.transport = transport;
        this.domain = domain;
    }

    /**
     * Signs in.
     *
     * @param domain who we say we are, and where our message ids are from
     */
    static Smtp connect(MailServer server, String domain) throws MessagingException {
        Session session = SESSIONS.computeIfAbsent(properties(server, domain), Session::getInstance);
        Transport transport = session.getTransport(server.scheme());
        String user = server.user().isEmpty() ? null : server.user();
        transport.connect(server.host(), server.port(), user, user == null ? null : server.password());
        return new Smtp(session, transport, domain);
    }

    void send(Letter letter, String from, Clock clock) throws MessagingException {
        MimeMessage message = message(session, letter, from, domain, clock);
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    static MimeMessage message(Session session, Letter letter, String from, String domain, Clock clock)
            throws MessagingException {
        var message = new MimeMessage(session) {
            /** The same at each attempt, so that a mail that comes twice can be known. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
            }
        };
        message.setFrom(named(from, Headers.line(letter.sender())));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(Headers.address(letter.recipient())));
        message.setSubject(Headers.line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: no holiday answers to us.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(Headers.address(letter.replyTo()))});
        }
        if (letter.topic() != null) {
            // A mail that never was: all mails of the topic are answers to it.
            String root = "<" + letter.topic() + ".topic@" + domain + ">";
            message.setHeader("In-Reply-To", root);
            message.setHeader("References", root);
        }
        message.setHeader("Content-Language", letter.language());
        message.setHeader(CaughtMails.HOST_HEADER, letter.host());
        message.setContent(
                new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static Properties properties(MailServer server, String domain) {
        String protocol = "mail." + server.scheme() + ".";
        var properties = new Properties();
        properties.put(protocol + "localhost", domain);
        properties.put(protocol + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
        properties.put(protocol + "timeout", READ_MILLIS);
        properties.put(protocol + "writetimeout", READ_MILLIS);
        return properties;
    }
}
