package ai.irisorigin.portal.addons;

import ai.irisorigin.portal.plugins.Grant;
import ai.irisorigin.portal.setup.SettingField;
import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * One plugin: read about, set up, switched on and off, tried out.
 *
 * @param standing how it stands here
 * @param theme whether a theme is all that it brings
 * @param model whether it brings a model that answers questions
 * @param notice key of a message about the whole, or null
 * @param revision of the set-up that the form is about
 * @param events that it may hear of
 * @param health how it did; null before its first call
 * @param testable whether there is something to try
 */
@Page.View("addons/addon")
public record AddonPage(
        String place,
        String title,
        String description,
        String version,
        String publisher,
        Standing standing,
        boolean theme,
        boolean model,
        boolean mayUpgrade,
        String notice,
        boolean anyWrong,
        int revision,
        List<Grant> grants,
        List<Choice> events,
        List<SettingField> fields,
        List<SecretField> secrets,
        Health health,
        boolean testable)
        implements Page {

    /**
     * A kind of events.
     *
     * @param name in forms
     * @param grant key of the message that says it
     */
    public record Choice(String name, String grant, boolean chosen) {}

    /**
     * A secret, which is never shown.
     *
     * @param given whether there is one
     * @param wrong key of a message, or null
     */
    public record SecretField(String name, String label, boolean required, boolean given, String wrong) {}

    /**
     * How it did since it was first called.
     *
     * @param mean milliseconds of a call
     * @param lastError null if there was none
     */
    public record Health(long calls, long failures, long mean, String lastError, Instant lastErrorAt) {}
}
