package ai.irisorigin.portal.web;

/** This node is about to end: whoever works beside the requests comes to a good end now. */
public record StopAnnounced() {}
