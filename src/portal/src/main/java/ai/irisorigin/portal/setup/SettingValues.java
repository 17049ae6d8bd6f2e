package ai.irisorigin.portal.setup;

import ai.irisorigin.portal.themes.Setting;
import ai.irisorigin.portal.web.Input;
import jakarta.ws.rs.BadRequestException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What somebody typed into the fields of settings, and what is wrong with it. */
public final class SettingValues {

    /** By setting: as they were typed, of an uploaded image its name. */
    private final Map<String, String> values = new TreeMap<>();

    /** By setting: keys of messages. */
    private final Map<String, String> wrong = new TreeMap<>();

    /**
     * Takes what a form said of a setting.
     *
     * @param sent null if it said nothing, as of a box without a tick
     */
    public void read(Setting setting, String sent) {
        String value = setting.type() == Setting.Type.BOOLEAN ? Boolean.toString(sent != null) : Input.line(sent);
        values.put(setting.name(), value);
        setting.problem(value).ifPresent(problem -> {
            if (setting.type() == Setting.Type.SELECT) {
                throw new BadRequestException();
            }
            complain(setting.name(), "appearance.error." + problem);
        });
    }

    /** A value that was judged elsewhere. */
    public void keep(String name, String value) {
        values.put(name, value);
    }

    /**
     * Says what is wrong with a value.
     *
     * @param message its key
     */
    public void complain(String name, String message) {
        wrong.put(name, message);
    }

    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    public Map<String, String> wrong() {
        return Collections.unmodifiableMap(wrong);
    }
}
