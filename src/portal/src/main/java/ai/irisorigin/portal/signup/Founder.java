package ai.irisorigin.portal.signup;

import java.util.UUID;

/**
 * Who becomes the owner of a new organization.
 *
 * @param person with an account, whose password is proven; null for a new one
 * @param hash of a new person's password
 * @param mayBeMailed whether they haven't been sent too much already
 */
record Founder(UUID person, String hash, boolean mayBeMailed) {

    static Founder known(UUID person, boolean mayBeMailed) {
        return new Founder(person, null, mayBeMailed);
    }

    static Founder stranger(String hash, boolean mayBeMailed) {
        return new Founder(null, hash, mayBeMailed);
    }

    @Override
    public String toString() {
        return person == null ? "stranger" : person.toString();
    }
}
