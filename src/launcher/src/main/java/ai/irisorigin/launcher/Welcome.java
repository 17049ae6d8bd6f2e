package ai.irisorigin.launcher;

import java.util.List;

/** What the person who started the portal reads once it is ready. */
final class Welcome {
    private record Organization(String slug, String note) {}

    private static final List<Organization> ORGANIZATIONS = List.of(
            new Organization("acme", "professional, own theme"),
            new Organization("globex", "in its trial"),
            new Organization("initech", "enterprise, own schema, in Thai"),
            new Organization("northwind", "reseller"),
            new Organization("fabrikam", "client of northwind"),
            new Organization("contoso", "client of northwind"));

    private static final String PEOPLE =
            """
              owner@, admin@, manager@, agent@, viewer@  at acme.test, globex.test and initech.test
              reseller@northwind.test
              operator@iris.test                         at %s/sign-in
            """;

    private Welcome() {}

    static String text(Settings settings) {
        StringBuilder text = new StringBuilder("Iris Origin is ready: ")
                .append(settings.url())
                .append('\n');
        if (settings.isDemo()) {
            text.append("\nOrganizations\n");
            int width = settings.urlOf("northwind").length();
            for (Organization organization : ORGANIZATIONS) {
                String url = settings.urlOf(organization.slug());
                text.append("  %%-%ds  %%s%%n".formatted(width).formatted(url, organization.note()));
            }
            text.append("\nPeople, with the password demo-password-1, at /sign-in of their organization\n");
            text.append(PEOPLE.formatted(settings.url())).append('\n');
            text.append("Mails to all of them: ").append(settings.url()).append("/dev/mail\n\n");
        }
        return text.append("Press Ctrl-C to stop.").toString();
    }
}
