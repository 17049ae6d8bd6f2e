package ai.irisorigin.portal;

import jakarta.json.spi.JsonProvider;

/** Reads and writes JSON. {@link jakarta.json.Json} looks through all jars for its provider, each time that it is asked. */
public final class JsonText {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}
}
