package ai.irisorigin.portal.mail;

import java.util.List;

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
 */
public record Mail(String to, String language, String kind, String link, List<String> arguments, List<Link> links) {

    public Mail {
        arguments = List.copyOf(arguments);
        links = List.copyOf(links);
    }

    public Mail(String to, String language, String kind, String link, String... arguments) {
        this(to, language, kind, link, List.of(arguments), List.of());
    }

    /** One of several addresses in a mail. */
    public record Link(String label, String href) {}
}
