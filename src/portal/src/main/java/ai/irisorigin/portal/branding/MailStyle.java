package ai.irisorigin.portal.branding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style of mails: mail/mail.css with the brand's values in place, because few readers of mail know custom properties. */
final class MailStyle {

    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z-]+)\\)");
    private static final String SHEET = read();

    private MailStyle() {}

    static String of(Colour primary, Font font) {
        Map<String, String> values = new HashMap<>(Map.of("--font", font.stack()));
        BrandStylesheet.light("brand", primary).forEach((name, colour) -> values.put(name, colour.hex()));
        BrandStylesheet.dark("night", primary).forEach((name, colour) -> values.put(name, colour.hex()));
        return VARIABLE.matcher(SHEET).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static String read() {
        try (InputStream in = MailStyle.class.getResourceAsStream("/mail/mail.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
