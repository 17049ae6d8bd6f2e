package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a person is in one organization: a role, a name, and how they like things here.
 *
 * <p>A person, one in the whole region, has an e-mail and a password and belongs to any number of organizations. No page
 * reads persons; what an organization may know of one is here. A membership begins with an accepted invitation. Somebody who manages people may rename it, give it another role, deactivate it
 * (which ends its sessions) and reactivate it; the last owner keeps role and access, which the database sees to.
 */
@Entity
@Table(name = "membership", schema = "platform")
public class Membership extends TenantEntity {

    public static final int LONGEST_NAME = 100;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(insertable = false, updatable = false)
    private String email;

    private Role role;
    private String name;

    @Column(name = "sort_name", insertable = false, updatable = false)
    private String sortName;

    private boolean active = true;
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "notify_new_conversations")
    private boolean notifyNewConversations = true;

    @Column(name = "notify_replies")
    private boolean notifyReplies = true;

    @Column(name = "notify_summary")
    private boolean notifySummary = true;

    /** Fingerprint of the picture. */
    private String picture;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Version
    private int version = 1;

    protected Membership() {}

    public void change(String newName, Role newRole) {
        name = newName;
        role = newRole;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    /** What the person sets for themselves; no language means as the browser asks. */
    public void introduce(String newName, String newLanguage, ZoneId newTimeZone) {
        name = newName;
        language = newLanguage;
        timeZone = newTimeZone.getId();
    }

    public void speak(String newLanguage) {
        language = newLanguage;
    }

    public void notifyOf(boolean newConversations, boolean replies, boolean summary) {
        notifyNewConversations = newConversations;
        notifyReplies = replies;
        notifySummary = summary;
    }

    void show(String newPicture) {
        picture = newPicture;
    }

    public UUID personId() {
        return personId;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public boolean notifiedOfNewConversations() {
        return notifyNewConversations;
    }

    public boolean notifiedOfReplies() {
        return notifyReplies;
    }

    public boolean notifiedOfSummary() {
        return notifySummary;
    }

    public String picture() {
        return picture;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    /** null if never. */
    public Instant seenAt() {
        return seenAt;
    }

    public int version() {
        return version;
    }

    public String initials() {
        return Initials.of(name);
    }
}
