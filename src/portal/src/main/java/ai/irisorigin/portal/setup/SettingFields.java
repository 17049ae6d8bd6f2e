package ai.irisorigin.portal.setup;

import ai.irisorigin.portal.themes.Setting;
import java.util.List;
import java.util.Map;

/**
 * Settings as fields of a form, labelled in a person's language.
 *
 * @param folder where browsers get images that were chosen; null if an image is chosen by its address
 */
public record SettingFields(String language, String folder) {

    public List<SettingField> of(List<Setting> settings, Map<String, String> values, Map<String, String> wrong) {
        return settings.stream()
                .map(setting -> field(setting, values, wrong.get(setting.name())))
                .toList();
    }

    private SettingField field(Setting setting, Map<String, String> values, String wrong) {
        boolean image = folder != null && setting.type() == Setting.Type.IMAGE;
        String initial = image ? "" : setting.initial();
        String value = values.getOrDefault(setting.name(), initial == null ? "" : initial);
        return new SettingField(
                setting.name(),
                setting.type() == Setting.Type.IMAGE && !image
                        ? "address"
                        : setting.type().key(),
                label(setting.label(), setting.name()),
                value,
                value.equals("true"),
                image && !value.isEmpty() ? folder + value : null,
                wrong,
                setting.options().stream()
                        .map(option -> new SettingField.Option(
                                option.value(),
                                label(option.label(), option.value()),
                                option.value().equals(value)))
                        .toList());
    }

    private String label(Map<String, String> byLanguage, String otherwise) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", otherwise));
    }
}
