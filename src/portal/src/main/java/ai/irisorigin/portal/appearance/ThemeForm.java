package ai.irisorigin.portal.appearance;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.branding.BrandImages;
import ai.irisorigin.portal.setup.SettingValues;
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

/** How somebody sets a theme up: one field a setting of its, whatever else was sent is nobody's. */
final class ThemeForm {

    private static final int LONGEST_FIELD = 4_000;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();
    private final SettingValues settings = new SettingValues();

    ThemeForm(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().startsWith("file.")) {
                byte[] file = part.getContent().readNBytes(BrandImages.LARGEST_UPLOAD + 1);
                if (file.length > 0) {
                    String setting = part.getName().substring("file.".length());
                    files.put(setting, file);
                    fileNames.put(setting, part.getFileName().orElse(""));
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
    ThemeForm read(List<Setting> wanted, BrandImages images) {
        for (Setting setting : wanted) {
            if (setting.type() == Setting.Type.IMAGE) {
                readImage(setting.name(), images);
            } else {
                settings.read(setting, fields.get("set." + setting.name()));
            }
        }
        return this;
    }

    private void readImage(String name, BrandImages images) {
        String kept = Input.line(fields.get("set." + name));
        if (files.containsKey(name)) {
            try {
                settings.keep(name, images.store(fileNames.get(name), files.get(name)));
                return;
            } catch (UploadedImage.Refused refused) {
                settings.complain(
                        name, "appearance.error.image." + refused.fault().key());
            } catch (LimitReachedException full) {
                settings.complain(name, "appearance.error.image.room");
            }
        }
        if (!kept.isEmpty() && !fields.containsKey("remove." + name)) {
            if (!images.has(kept)) {
                throw new BadRequestException();
            }
            settings.keep(name, kept);
        }
    }

    Map<String, String> values() {
        return settings.values();
    }

    Map<String, String> wrong() {
        return settings.wrong();
    }
}
