package ai.irisorigin.portal.mail;

import java.util.List;
import java.util.UUID;

/**
 * What to tell somebody.
 *
 * @param to one address
 * @param language "en" or "th"
 * @param kind names the messages {@code mail.<kind>.subject}, {@code .heading}, {@code .text}, {@code .note} and, where there
 *     is a link, {@code .action}; a blank line in the text begins a new paragraph
 * @param link absolute address behind the action, or null
 * @param arguments of all these messages, from {@code {1}} on; {@code {0}} is the name of the site
 * @param links further absolute addresses, as a list below the text
 * @param topic what it is one of several mails about, or null
 */
public record Mail(
        String to, String language, String kind, String link, List<String> arguments, List<Link> links, Topic topic) {

    public Mail {
        arguments = List.copyOf(arguments);
        links = List.copyOf(links);
    }

    public Mail(String to, String language, String kind, String link, String... arguments) {
        this(to, language, kind, link, List.of(arguments), List.of());
    }

    public Mail(String to, String language, String kind, String link, List<String> arguments, List<Link> links) {
        this(to, language, kind, link, arguments, links, null);
    }

    public Mail about(Topic about) {
        return new Mail(to, language, kind, link, arguments, links, about);
    }

    /** Whether an answer reaches anybody. */
    public boolean answerable() {
        return topic != null && topic.replyTo() != null;
    }

    /**
     * What several mails are about, so that mail programs show them as one.
     *
     * @param id the same for all of them
     * @param replyTo the address that answers go to, or null if nobody reads them
     */
    public record Topic(UUID id, String replyTo) {}

    /** One of several addresses in a mail. */
    public record Link(String label, String href) {}
}
