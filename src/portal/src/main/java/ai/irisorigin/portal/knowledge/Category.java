package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A topic of the help centre. */
@Entity
@Table(name = "category")
public class Category extends TenantEntity {

    private String slug;
    private int position;
    private String icon;

    @OneToMany(mappedBy = "category", cascade = CascadeType.ALL)
    private List<CategoryText> texts = new ArrayList<>();

    protected Category() {}

    public Category(String slug, int position, String icon) {
        this.slug = slug;
        this.position = position;
        this.icon = icon;
    }

    void say(String language, String name, String summary) {
        texts.stream()
                .filter(text -> text.isIn(language))
                .findFirst()
                .ifPresentOrElse(
                        text -> text.rewrite(name, summary),
                        () -> texts.add(new CategoryText(this, language, name, summary)));
    }

    void showAs(String icon) {
        this.icon = icon;
    }

    void moveTo(int position) {
        this.position = position;
    }

    public String slug() {
        return slug;
    }
}
