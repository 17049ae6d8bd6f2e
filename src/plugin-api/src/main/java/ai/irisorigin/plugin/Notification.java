package ai.irisorigin.plugin;

import java.net.URI;

/**
 * What happened, in words for people, in the organization's language.
 *
 * @param title one line: what happened
 * @param brief the same, without names of people and without anything that they wrote
 * @param text what it is about, maybe several lines; may be empty
 * @param link where it can be seen or answered
 * @param event that it tells of; null if the organization only tries the channel out
 */
public record Notification(String title, String brief, String text, URI link, Event event) {}
