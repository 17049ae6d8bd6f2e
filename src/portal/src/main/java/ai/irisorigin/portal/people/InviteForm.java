package ai.irisorigin.portal.people;

import ai.irisorigin.portal.access.Role;
import ai.irisorigin.portal.identity.EmailAddress;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody sends from {@code /app/people/invitations/new}. */
public class InviteForm {

    private static final int MOST = 50;
    private static final Set<Integer> DAYS = Set.of(1, 7, 30);

    @FormParam("emails")
    @DefaultValue("")
    String emails = "";

    @FormParam("role")
    @DefaultValue("")
    String role = Role.AGENT.key();

    @FormParam("days")
    @DefaultValue("0")
    int days = 7;

    /** The addresses, once each. */
    List<String> addresses() {
        return typed().map(EmailAddress::normal).distinct().toList();
    }

    private Stream<String> typed() {
        return Stream.of(emails.split("[\\s,;]+", -1)).filter(address -> !address.isEmpty());
    }

    /** @param mayGive the roles that the inviting person may give */
    InvitePage.Errors errors(Stream<Role> mayGive) {
        String wrongRole = mayGive.anyMatch(given -> given.key().equals(role)) ? null : "people.error.role";
        String wrongDays = DAYS.contains(days) ? null : "people.error.days";
        String wrongAddress = typed().filter(
                        address -> EmailAddress.fault(address).isPresent())
                .findFirst()
                .orElse(null);
        String wrongEmails = wrongAddress == null ? countFault(addresses().size()) : "people.error.emails.wrong";
        return errors(wrongEmails, wrongAddress, wrongRole, wrongDays);
    }

    private static String countFault(int count) {
        if (count == 0) {
            return "people.error.emails.missing";
        }
        return count > MOST ? "people.error.emails.many" : null;
    }

    static InvitePage.Errors errors(String emails, String address, String role, String days) {
        return new InvitePage.Errors(emails != null || role != null || days != null, emails, address, role, days);
    }

    InvitePage.Form values() {
        return new InvitePage.Form(emails, role, days);
    }
}
