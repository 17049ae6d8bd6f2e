package ai.irisorigin.portal.appearance;

import jakarta.ws.rs.BadRequestException;

/** What a form of looks is sent for: its buttons say it. */
enum Purpose {
    /** To be looked at by whoever fills it in. */
    PREVIEW,
    /** To be shown to others. */
    LINK,
    /** To be what visitors see from now on. */
    CHOICE;

    static Purpose of(String sent) {
        return switch (sent) {
            case "preview" -> PREVIEW;
            case "link" -> LINK;
            case "choice" -> CHOICE;
            default -> throw new BadRequestException();
        };
    }
}
