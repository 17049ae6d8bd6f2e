package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.Languages;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.ZoneId;

/** What a person sends from {@code /app/profile}. */
public class ProfileForm {

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("language")
    @DefaultValue("")
    String language;

    @FormParam("timeZone")
    @DefaultValue("")
    String timeZone;

    @FormParam("newConversations")
    String newConversations;

    @FormParam("replies")
    String replies;

    @FormParam("summary")
    String summary;

    @FormParam("version")
    @DefaultValue("0")
    int version;

    ProfilePage.Errors errors() {
        String wrongName = nameFault(name);
        String wrongLanguage =
                language.isEmpty() || Languages.ALL.contains(language) ? null : "identity.profile.error.language";
        String wrongZone = ZoneId.getAvailableZoneIds().contains(timeZone) ? null : "identity.profile.error.time-zone";
        return new ProfilePage.Errors(
                wrongName != null || wrongLanguage != null || wrongZone != null,
                wrongName,
                wrongLanguage,
                wrongZone,
                null,
                null);
    }

    /** The key of a message that says what is wrong with a person's name; or null. */
    public static String nameFault(String typed) {
        int length = Input.line(typed).length();
        if (length == 0) {
            return "identity.profile.error.name.missing";
        }
        return length > Membership.LONGEST_NAME ? "identity.profile.error.name.long" : null;
    }

    void applyTo(Membership member) {
        member.introduce(Input.line(name), language.isEmpty() ? null : language, ZoneId.of(timeZone));
        member.notifyOf(newConversations != null, replies != null, summary != null);
    }

    ProfilePage.Form values() {
        return new ProfilePage.Form(
                name, language, timeZone, newConversations != null, replies != null, summary != null, version);
    }
}
