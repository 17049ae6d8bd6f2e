package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A category's name and summary in one language. */
@Entity
@Table(name = "category_text")
class CategoryText extends TenantEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "category_id")
    private Category category;

    private String language;
    private String name;
    private String summary;

    protected CategoryText() {}

    CategoryText(Category category, String language, String name, String summary) {
        this.category = category;
        this.language = language;
        this.name = name;
        this.summary = summary;
    }

    boolean isIn(String language) {
        return this.language.equals(language);
    }

    String name() {
        return name;
    }

    void rewrite(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }
}
