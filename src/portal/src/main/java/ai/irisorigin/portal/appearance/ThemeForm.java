package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.branding.BrandImages;
import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.web.Input;
import ai.irisorigin.portal.web.UploadedImage;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How somebody sets a theme up: one field a setting of its, whatever else was sent is nobody's. */
final class ThemeForm {

    private static final int LONGEST_FIELD = 4_000;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    /** By setting: as they were typed, of an image its name. */
    private final Map<String, String> values = new TreeMap<>();

    /** By setting: keys of messages. */
    private final Map<String, String> wrong = new TreeMap<>();

    ThemeForm(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().startsWith("file.")) {
                byte[] file = part.getContent().readNBytes(BrandImages.LARGEST_UPLOAD + 1);
                if (file.length > 0) {
                    files.put(part.getName().substring("file.".length()), file);
                }
            } else {
                fields.put(
                        part.getName(),
                        new String(part.getContent().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
    }

    Purpose purpose() {
        return Purpose.of(fields.getOrDefault("purpose", ""));
    }

    /** The theme's version, as the page sent it. */
    String version() {
        return fields.getOrDefault("version", "");
    }

    int brandVersion() {
        try {
            return Integer.parseInt(fields.getOrDefault("brandVersion", "0"));
        } catch (NumberFormatException e) {
            throw new BadRequestException();
        }
    }

    /** Reads the values of these settings, and stores the images that came. */
    ThemeForm read(List<Setting> settings, BrandImages images) {
        for (Setting setting : settings) {
            switch (setting.type()) {
                case IMAGE -> readImage(setting.name(), images);
                case BOOLEAN ->
                    values.put(setting.name(), Boolean.toString(fields.containsKey("set." + setting.name())));
                case SELECT -> {
                    values.put(setting.name(), text(setting.name()));
                    if (setting.problem(text(setting.name())).isPresent()) {
                        throw new BadRequestException();
                    }
                }
                case COLOUR, TEXT -> {
                    String value = text(setting.name());
                    values.put(setting.name(), value);
                    setting.problem(value)
                            .ifPresent(problem -> wrong.put(setting.name(), "appearance.error." + problem));
                }
            }
        }
        return this;
    }

    private void readImage(String name, BrandImages images) {
        String kept = text(name);
        if (files.containsKey(name)) {
            try {
                values.put(name, images.store(files.get(name)));
                return;
            } catch (UploadedImage.Refused refused) {
                wrong.put(name, "appearance.error.image." + refused.fault().key());
            }
        }
        if (!kept.isEmpty() && !fields.containsKey("remove." + name)) {
            if (!images.has(kept)) {
                throw new BadRequestException();
            }
            values.put(name, kept);
        }
    }

    private String text(String name) {
        return Input.line(fields.getOrDefault("set." + name, ""));
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> wrong() {
        return wrong;
    }
}
