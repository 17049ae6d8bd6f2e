package ai.irisorigin.portal.conversations;

import ai.irisorigin.portal.web.Page;

/** Says that a question has arrived and what happens next. */
@Page.View(value = "conversations/received", cached = true)
public record ReceivedPage() implements Page {}
