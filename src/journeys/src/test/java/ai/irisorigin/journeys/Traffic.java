package ai.irisorigin.journeys;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a page loads, and what the browser complains of: its console has violations of the CSP too. */
final class Traffic {
    private final List<Response> answers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    private Traffic() {}

    static Traffic of(Page page) {
        Traffic traffic = new Traffic();
        page.onRequest(request -> traffic.addresses.add(request.url()));
        page.onResponse(traffic.answers::add);
        page.onRequestFailed(request -> traffic.complaints.add(request.failure() + " at " + request.url()));
        page.onPageError(traffic.complaints::add);
        page.onConsoleMessage(traffic::hear);
        return traffic;
    }

    /** Answers of a kind, such as {@code font} or {@code stylesheet}. */
    List<Response> answers(String kind) {
        return answers.stream()
                .filter(answer -> kind.equals(answer.request().resourceType()))
                .toList();
    }

    List<String> hosts() {
        return addresses.stream()
                .map(URI::create)
                .map(URI::getAuthority)
                .distinct()
                .toList();
    }

    /** Everything wrong since it was last asked. */
    List<String> faults(Site site) {
        List<String> faults = new ArrayList<>(complaints);
        addresses.stream()
                .filter(address -> !site.host().equals(URI.create(address).getAuthority()))
                .forEach(address -> faults.add("asks another host: " + address));
        answers.stream()
                .filter(answer -> answer.status() >= 400 && !isPage(answer.request()))
                .forEach(answer -> faults.add(answer.status() + " for " + answer.url()));
        complaints.clear();
        addresses.clear();
        answers.clear();
        return faults;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    private static boolean isPage(Request request) {
        return request.isNavigationRequest();
    }
}
