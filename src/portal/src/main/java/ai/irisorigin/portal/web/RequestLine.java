package ai.irisorigin.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the log tells of a request. Nothing in it was chosen by a visitor, so nobody can write lines of their own into the log. */
record RequestLine(Visit visit, String method, String route, int status, long millis) {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    RequestLine {
        method = METHODS.contains(method) ? method : "OTHER";
    }

    /** For a log that is read by programs. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("request", visit.requestId());
        if (visit.organization() != null) {
            fields.put("tenant", visit.organization().slug());
        }
        if (visit.signedIn() != null) {
            fields.put("person", visit.signedIn().person());
        }
        fields.put("method", method);
        fields.put("route", route);
        fields.put("status", status);
        fields.put("ms", millis);
        return fields;
    }

    /** For a log that is read by people. */
    @Override
    public String toString() {
        String tenant = visit.organization() == null ? "" : visit.organization().slug() + " ";
        return visit.requestId() + " " + tenant + method + " " + route + " " + status + " " + millis + " ms";
    }
}
