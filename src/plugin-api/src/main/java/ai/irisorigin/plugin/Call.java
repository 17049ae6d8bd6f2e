package ai.irisorigin.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * What the portal gives a plugin for one call: the organization, what it set up, and the ways to the outside. It is of no use
 * after the call.
 */
public interface Call {

    /** The organization that it is made for. */
    Tenant tenant();

    /**
     * The value of a setting that the manifest declares: what the organization chose, else the initial one.
     *
     * @return of a {@code boolean} "true" or "false", of a {@code colour} such as "#4f46c8", of an {@code image} an address on the
     *     organization's host; of a text or image that was left empty, the empty string
     * @throws IllegalArgumentException if the manifest declares no such setting
     */
    String setting(String name);

    /**
     * The value of a secret that the manifest declares. It is kept encrypted and shown to nobody again, so it should not be
     * logged or sent anywhere but where it belongs.
     *
     * @return empty if the organization gave none
     * @throws IllegalArgumentException if the manifest declares no such secret
     */
    Optional<String> secret(String name);

    /** The way to other hosts: those that the manifest declares, and no others. */
    Http http();

    /**
     * What the operator and the organization should know of this call. It goes to the portal's log with plugin and
     * organization beside it; of more than a hundred lines a minute the rest is counted and left out.
     */
    System.Logger log();

    /** The time now. In demo mode it may be moved. */
    Instant now();
}
