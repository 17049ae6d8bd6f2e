package ai.irisorigin.portal.branding;

import java.util.List;

/** The families that the portal ships, each with Latin and Thai letters. */
@SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
public enum Font {
    INTER(
            "\"Inter\", \"Noto Sans Thai\", system-ui, sans-serif",
            new Face("Inter", "inter-latin-wght-normal", "100 900", Face.LATIN),
            new Face("Inter", "inter-latin-ext-wght-normal", "100 900", Face.LATIN_EXTENDED),
            new Face("Noto Sans Thai", "noto-sans-thai-thai-wght-normal", "100 900", Face.THAI)),
    PLEX(
            "\"IBM Plex Sans\", \"IBM Plex Sans Thai\", system-ui, sans-serif",
            new Face("IBM Plex Sans", "ibm-plex-sans-latin-wght-normal", "100 700", Face.LATIN),
            new Face("IBM Plex Sans", "ibm-plex-sans-latin-ext-wght-normal", "100 700", Face.LATIN_EXTENDED),
            new Face("IBM Plex Sans Thai", "ibm-plex-sans-thai-thai-400-normal", "400", Face.THAI),
            new Face("IBM Plex Sans Thai", "ibm-plex-sans-thai-thai-600-normal", "600 700", Face.THAI)),
    SARABUN(
            "\"Sarabun\", system-ui, sans-serif",
            new Face("Sarabun", "sarabun-latin-400-normal", "400", Face.LATIN),
            new Face("Sarabun", "sarabun-latin-600-normal", "600 700", Face.LATIN),
            new Face("Sarabun", "sarabun-latin-ext-400-normal", "400", Face.LATIN_EXTENDED),
            new Face("Sarabun", "sarabun-latin-ext-600-normal", "600 700", Face.LATIN_EXTENDED),
            new Face("Sarabun", "sarabun-thai-400-normal", "400", Face.THAI),
            new Face("Sarabun", "sarabun-thai-600-normal", "600 700", Face.THAI)),
    SERIF(
            "\"Noto Serif\", \"Noto Serif Thai\", Georgia, serif",
            new Face("Noto Serif", "noto-serif-latin-wght-normal", "100 900", Face.LATIN),
            new Face("Noto Serif Thai", "noto-serif-thai-thai-wght-normal", "100 900", Face.THAI));

    private final String stack;
    private final List<Face> faces;

    Font(String stack, Face... faces) {
        this.stack = stack;
        this.faces = List.of(faces);
    }

    /** The value of CSS {@code font-family}. */
    String stack() {
        return stack;
    }

    List<Face> faces() {
        return faces;
    }

    /** One file of a family, and which characters it has. */
    record Face(String family, String file, String weights, String range) {

        static final String LATIN = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,"
                + "U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
        static final String LATIN_EXTENDED = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,"
                + "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
        static final String THAI = "U+0E01-0E5B,U+200C-200D,U+25CC";
    }
}
