package ai.irisorigin.journeys;

import java.util.Map;
import java.util.UUID;

/** An organization that a story has for itself, founded and staffed through the portal's own pages and mails. */
final class Company {
    static final String PASSWORD = "river candle orbit 7";

    private final Site site;
    private final Member owner;
    private final Client ownersClient;

    private Company(Site site, Member owner, Client ownersClient) {
        this.site = site;
        this.owner = owner;
        this.ownersClient = ownersClient;
    }

    static Company on(String plan) {
        Site site = new Site("journey-" + UUID.randomUUID().toString().substring(0, 8));
        Member owner = new Member(site, "owner@" + site.slug() + ".test", PASSWORD);
        String form = "/operator/organizations/new";
        Answer founded = Client.of(Member.OPERATOR)
                .submit(
                        form,
                        form,
                        Map.of("name", nameOf(site), "slug", site.slug(), "plan", plan, "ownerEmail", owner.email()));
        if (founded.status() != 303) {
            throw new IllegalStateException("Not founded: " + founded.status());
        }
        return new Company(site, owner, joined(owner));
    }

    Site site() {
        return site;
    }

    String name() {
        return nameOf(site);
    }

    Member owner() {
        return owner;
    }

    /** Somebody new, invited by the owner and arrived. */
    Member hired(String role) {
        Member member = invited(role);
        joined(member);
        return member;
    }

    /** Somebody new with an invitation in the mail. */
    Member invited(String role) {
        String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        Member member = new Member(site, name + "@journey.test", PASSWORD);
        invite(member.email(), role);
        return member;
    }

    void invite(String email, String role) {
        String form = "/app/people/invitations/new";
        Answer invited = ownersClient.submit(form, form, Map.of("emails", email, "role", role, "days", "7"));
        if (invited.status() != 303) {
            throw new IllegalStateException("Not invited: " + invited.status());
        }
    }

    /** The address of somebody's page. */
    String pathTo(Member member) {
        return ownersClient
                .get("/app/people?query=" + member.email())
                .page()
                .select("tbody th a")
                .attr("href");
    }

    /** People are called what their address begins with. */
    static String nameOf(Member member) {
        return member.email().replaceAll("@.*", "");
    }

    private static Client joined(Member member) {
        Client client = Client.nobodyAt(member.site());
        String invitation = Mailbox.link(member.email(), "invitation").replaceFirst("^[^/]*//[^/]*", "");
        Answer answer =
                client.submit(invitation, invitation, Map.of("name", nameOf(member), "password", member.password()));
        if (answer.status() != 303) {
            throw new IllegalStateException(member + " can't join: " + answer.status());
        }
        return client.as(member);
    }

    private static String nameOf(Site site) {
        return "Company " + site.slug();
    }
}
