package ai.irisorigin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    @Test
    void whoever_a_mail_is_for_it_ends_up_in_one_mailbox_that_keeps_the_newest() throws Exception {
        long start = System.nanoTime();
        try (MailCatcher catcher = MailCatcher.start()) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            send(catcher, 503);

            URI mailbox = URI.create(catcher.toEnvironment().get("MAIL_CATCHER"));
            String[] login = mailbox.getUserInfo().split(":", 2);
            try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
                store.connect(mailbox.getHost(), mailbox.getPort(), login[0], login[1]);
                try (Folder inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_ONLY);
                    assertThat(inbox.getMessageCount()).isEqualTo(500);
                    assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Mail 4");
                    assertThat(inbox.getMessage(500).getSubject()).isEqualTo("Mail 503");
                }
            }
            // A second is what a start may notice; a busy machine gets some more.
            assertThat(took).isLessThan(Duration.ofSeconds(4));
        }
    }

    private static void send(MailCatcher catcher, int count) throws MessagingException {
        URI server = URI.create(catcher.toEnvironment().get("SMTP_URL"));
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.getHost(), server.getPort(), null, null);
            for (int i = 1; i <= count; i++) {
                MimeMessage message = new MimeMessage(session);
                message.setRecipient(Message.RecipientType.TO, new InternetAddress("person" + i + "@acme.test"));
                message.setSubject("Mail " + i);
                message.setText("Hello");
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }
}
