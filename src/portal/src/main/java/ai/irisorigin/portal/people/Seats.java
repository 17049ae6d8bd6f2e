package ai.irisorigin.portal.people;

/**
 * Seats of the plan. Active people and invitations take one each.
 *
 * @param limit of the plan; meaningless if unlimited
 */
public record Seats(
        long active, long invited, long deactivated, long used, long limit, boolean unlimited, boolean free) {}
