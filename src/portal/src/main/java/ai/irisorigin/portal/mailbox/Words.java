package ai.irisorigin.portal.mailbox;

import ai.irisorigin.portal.Settings;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.web.ViewEngine;
import ai.irisorigin.portal.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.Stream;

/** What of a mail is said in its conversation. */
@ApplicationScoped
class Words {

    private static final int LONGEST = 10_000;

    @Inject
    private ViewEngine engine;

    @Inject
    private Settings settings;

    /** What its author wrote, and in this language what could not be taken over; empty if there is nothing. */
    String of(ReceivedMail mail, Enclosures enclosures, String language) {
        var tokens = new Tokens(settings.mailReplyTo().orElseThrow());
        String written = tokens.hiddenIn(QuotedText.strip(mail.text()));
        String said = written.isEmpty() && mail.files().isEmpty() ? mail.subject() : written;
        boolean tooLong = said.length() > LONGEST;
        return Stream.of(
                        tooLong ? beginning(said) : said,
                        tooLong ? text("conversations.mail.cut", language) : "",
                        enclosures.leftOut().isEmpty()
                                ? ""
                                : text("conversations.mail.files", language, String.join(", ", enclosures.leftOut())))
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    private static String beginning(String text) {
        // Half a letter is none.
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private String text(String key, String language, Object... arguments) {
        Organization organization = CurrentTenant.required();
        String home = settings.urlOf(organization.slug());
        return engine.text(key, Visit.ofMail(organization, URI.create(home).getHost(), home, language), arguments);
    }
}
