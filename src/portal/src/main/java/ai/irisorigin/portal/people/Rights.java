package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Permission;
import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.access.SignedIn;
import ai.irisorigin.portal.identity.Membership;

/** What somebody may do with a member, decided once for buttons and for requests. */
final class Rights {

    private Rights() {}

    static PersonPage.Rights of(SignedIn me, Membership member) {
        String why = why(me, member);
        boolean change = why == null;
        return new PersonPage.Rights(
                change,
                change && member.active(),
                change && !member.active(),
                me.may(Permission.OWN) && change && member.active() && member.role() != Role.OWNER,
                why);
    }

    private static String why(SignedIn me, Membership member) {
        if (!me.may(Permission.MANAGE_USERS)) {
            return "people.person.why.view";
        }
        if (me.membership().equals(member.id())) {
            return "people.person.why.self";
        }
        return member.role() == Role.OWNER && !me.may(Permission.OWN) ? "people.person.why.owner" : null;
    }
}
