package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.web.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The fonts' files, by the name in their address, which changes with the file. */
final class FontFiles {

    static final String ROOT = "/assets/fonts/";

    private static final Map<String, String> ADDRESSES = new HashMap<>();
    private static final Map<String, Body> FILES = new HashMap<>();

    static {
        for (Font font : Font.values()) {
            for (Font.Face face : font.faces()) {
                load(face.file());
            }
        }
    }

    private FontFiles() {}

    static String address(String file) {
        return ADDRESSES.get(file);
    }

    /** null if there is no such file. */
    static Body at(String address) {
        return FILES.get(address);
    }

    private static void load(String file) {
        try (InputStream in = FontFiles.class.getResourceAsStream("/fonts/" + file + ".woff2")) {
            byte[] bytes = in.readAllBytes();
            String address = ROOT + Body.fingerprint(bytes) + "/" + file + ".woff2";
            ADDRESSES.put(file, address);
            FILES.put(address, Body.immutable("font/woff2", bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
