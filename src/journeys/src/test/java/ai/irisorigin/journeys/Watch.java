package ai.irisorigin.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must not happen on any page of any story, whatever else it is about: answers to forms have no link to them. */
final class Watch {
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");

    /** Said of every answer from 400 on, and refusals are a part of many stories. */
    private static final String REFUSED = "Failed to load resource";

    private final List<String> faults = new ArrayList<>();

    private Watch() {}

    static Watch over(BrowserContext context) {
        Watch watch = new Watch();
        context.onConsoleMessage(watch::hear);
        context.onWebError(error -> watch.faults.add(error.error()));
        context.onRequest(watch::see);
        context.onResponse(watch::see);
        return watch;
    }

    List<String> faults() {
        return faults;
    }

    private void hear(ConsoleMessage message) {
        boolean complains = message.type().equals("error") || message.type().equals("warning");
        if (complains && !message.text().startsWith(REFUSED)) {
            faults.add(message.location() + " says " + message.text());
        }
    }

    private void see(Request request) {
        URI address = URI.create(request.url());
        if (address.getAuthority() != null && !request.isNavigationRequest()) {
            String page = request.frame().url();
            if (!address.getAuthority().equals(URI.create(page).getAuthority())) {
                faults.add(page + " asks another host: " + address);
            }
        }
    }

    private void see(Response response) {
        if (response.status() >= 400 && PARTS.contains(response.request().resourceType())) {
            faults.add(response.status() + " for " + response.url());
        }
    }
}
