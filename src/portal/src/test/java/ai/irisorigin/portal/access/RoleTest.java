package ai.irisorigin.portal.access;

import static ai.irisorigin.portal.access.Permission.MANAGE_BILLING;
import static ai.irisorigin.portal.access.Permission.MANAGE_CONVERSATIONS;
import static ai.irisorigin.portal.access.Permission.MANAGE_INTEGRATIONS;
import static ai.irisorigin.portal.access.Permission.MANAGE_KNOWLEDGE;
import static ai.irisorigin.portal.access.Permission.MANAGE_SETTINGS;
import static ai.irisorigin.portal.access.Permission.MANAGE_USERS;
import static ai.irisorigin.portal.access.Permission.OPERATE;
import static ai.irisorigin.portal.access.Permission.OWN;
import static ai.irisorigin.portal.access.Permission.VIEW_ANALYTICS;
import static ai.irisorigin.portal.access.Permission.VIEW_CONVERSATIONS;
import static ai.irisorigin.portal.access.Permission.VIEW_KNOWLEDGE;
import static ai.irisorigin.portal.access.Permission.VIEW_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void each_role_may_what_was_promised_and_nothing_else() {
        Map<Role, Set<Permission>> promised = Map.of(
                Role.OWNER, EnumSet.complementOf(EnumSet.of(OPERATE)),
                Role.ADMIN,
                        EnumSet.of(
                                VIEW_USERS,
                                MANAGE_USERS,
                                MANAGE_SETTINGS,
                                VIEW_ANALYTICS,
                                MANAGE_INTEGRATIONS,
                                MANAGE_BILLING),
                Role.MANAGER,
                        EnumSet.of(
                                VIEW_ANALYTICS,
                                VIEW_CONVERSATIONS,
                                MANAGE_CONVERSATIONS,
                                VIEW_USERS,
                                VIEW_KNOWLEDGE,
                                MANAGE_KNOWLEDGE),
                Role.AGENT, EnumSet.of(VIEW_CONVERSATIONS, MANAGE_CONVERSATIONS, VIEW_KNOWLEDGE),
                Role.VIEWER, EnumSet.of(VIEW_CONVERSATIONS, VIEW_ANALYTICS, VIEW_KNOWLEDGE),
                Role.OPERATOR, EnumSet.of(OPERATE));

        for (Role role : Role.values()) {
            assertThat(Stream.of(Permission.values()).filter(role::may))
                    .as(role.key())
                    .containsExactlyInAnyOrderElementsOf(promised.get(role));
        }
    }

    @Test
    void nobody_but_an_owner_makes_owners_and_nobody_makes_operators() {
        assertThat(Role.OWNER.gives()).containsExactlyElementsOf(Role.OF_ORGANIZATIONS);
        assertThat(Role.ADMIN.gives()).containsExactly(Role.ADMIN, Role.MANAGER, Role.AGENT, Role.VIEWER);
        assertThat(Role.MANAGER.gives()).isEmpty();
        assertThat(Role.parse("operator")).isEmpty();
        assertThat(Stream.of(Role.values()).filter(role -> role.may(OWN))).containsExactly(Role.OWNER);
    }
}
