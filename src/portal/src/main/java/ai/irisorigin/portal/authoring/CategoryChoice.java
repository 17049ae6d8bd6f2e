package ai.irisorigin.portal.authoring;

/** A category to choose. */
public record CategoryChoice(String id, String name, boolean chosen) {}
