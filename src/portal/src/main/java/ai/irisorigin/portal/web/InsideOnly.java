package ai.irisorigin.portal.web;

import ai.irisorigin.portal.AddressRanges;
import ai.irisorigin.portal.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may ask the addresses for machines of our own: the peer is loopback or in INTERNAL_CLIENTS, the host is a loopback
 * name or the platform's, and nothing says that a proxy passed the request on. Anybody else is told that there is nothing.
 */
@ApplicationScoped
public class InsideOnly {

    private static final List<String> PREFIXES = List.of("/internal/", "/health/", "/metrics/", "/openapi/");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    private Settings settings;

    public static boolean covers(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        for (String prefix : PREFIXES) {
            if (folder.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    public boolean admits(HttpServletRequest request, String host) {
        return (LOOPBACK_NAMES.contains(host) || host.equals(settings.baseDomain()))
                && isInside(request.getRemoteAddr())
                && Collections.list(request.getHeaderNames()).stream().noneMatch(InsideOnly::isForwarding);
    }

    private boolean isInside(String peer) {
        InetAddress address = AddressRanges.parseAddress(peer);
        return address.isLoopbackAddress() || settings.internalClients().contains(address);
    }

    private static boolean isForwarding(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.equals("via") || name.startsWith("x-forwarded-");
    }
}
