package ai.irisorigin.portal.branding;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An organization's name, colours, corner radius (px), font and logo, and the theme that shows them. */
@Entity
@Table(name = "brand")
public class Brand extends TenantEntity {

    private String name;
    private String theme;

    @Column(name = "primary_color")
    private String primaryColor;

    @Column(name = "accent_color")
    private String accentColor;

    private int radius;
    private String font;
    private byte[] logo;

    @Column(name = "logo_type")
    private String logoType;

    protected Brand() {}

    public Brand(String name, String theme, Colour primary, Colour accent, int radius, Font font) {
        this.name = name;
        this.theme = theme;
        this.primaryColor = primary.hex();
        this.accentColor = accent.hex();
        this.radius = radius;
        this.font = font.name();
    }

    /** What an organization shows before it has chosen anything. */
    static Brand initial(String name) {
        return new Brand(name, "origin", Colour.parse("#4f46c8"), Colour.parse("#0f8f7d"), 10, Font.INTER);
    }

    public void carry(byte[] logo, String logoType) {
        this.logo = logo.clone();
        this.logoType = logoType;
    }

    Look look() {
        return new Look(
                name,
                theme,
                new Style(Colour.parse(primaryColor), Colour.parse(accentColor), radius, Font.valueOf(font)),
                logo,
                logoType);
    }
}
