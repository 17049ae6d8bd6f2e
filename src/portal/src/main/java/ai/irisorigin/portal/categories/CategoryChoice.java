package ai.irisorigin.portal.categories;

/** A category to choose. */
public record CategoryChoice(String id, String name, boolean chosen) {}
