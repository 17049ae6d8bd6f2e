package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.access.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Roles as they are written in the database. */
@Converter(autoApply = true)
public class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.key();
    }

    @Override
    public Role convertToEntityAttribute(String key) {
        return key == null ? null : Role.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
