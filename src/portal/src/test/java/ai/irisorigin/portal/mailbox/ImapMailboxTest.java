package ai.irisorigin.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.irisorigin.launcher.MailCatcher;
import ai.irisorigin.portal.MailServer;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ImapMailboxTest {

    @Test
    void what_was_read_is_unread_until_it_is_moved() throws Exception {
        try (MailCatcher catcher = MailCatcher.start()) {
            MailServer server = MailServer.parse(catcher.toEnvironment().get("MAIL_INBOX_URL"));
            send(catcher, "First");
            send(catcher, "Second");

            try (ImapMailbox mailbox = ImapMailbox.open(server)) {
                assertThat(mailbox.unread()).hasSize(2);
                assertThat(text(mailbox, mailbox.unread().get(0))).contains("First");
            }
            try (ImapMailbox mailbox = ImapMailbox.open(server)) {
                assertThat(mailbox.unread()).as("read but not handled").hasSize(2);
                mailbox.move(mailbox.unread().get(0), "Processed");
                mailbox.move(mailbox.unread().get(0), "Refused");
                assertThat(mailbox.unread()).isEmpty();
            }

            assertThat(count(server, "INBOX")).isZero();
            assertThat(count(server, "Processed")).isEqualTo(1);
            assertThat(count(server, "Refused")).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_is_away_is_told_and_asked_again_later_and_later() throws Exception {
        MailServer server;
        try (MailCatcher catcher = MailCatcher.start()) {
            server = MailServer.parse(catcher.toEnvironment().get("MAIL_INBOX_URL"));
            var stranger = new MailServer(server.scheme(), server.host(), server.port(), server.user(), "wrong");
            assertThatThrownBy(() -> ImapMailbox.open(stranger)).isInstanceOf(MessagingException.class);
        }

        assertThatThrownBy(() -> ImapMailbox.open(server)).isInstanceOf(MessagingException.class);
        assertThat(MailboxReader.pauseAfter(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MailboxReader.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailboxReader.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(15));
    }

    private static String text(ImapMailbox mailbox, Message message) throws MessagingException {
        return new String(mailbox.bytes(message), StandardCharsets.UTF_8);
    }

    private static int count(MailServer server, String name) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            Folder folder = store.getFolder(name);
            return folder.getMessageCount();
        }
    }

    private static void send(MailCatcher catcher, String text) throws MessagingException {
        MailServer server = MailServer.parse(catcher.toEnvironment().get("SMTP_URL"));
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), null, null);
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress("ada@example.com"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("replies+abc@localhost"));
            message.setText(text);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
