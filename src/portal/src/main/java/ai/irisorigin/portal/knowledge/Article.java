package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer in the help centre; what it says is in its texts, one a language. */
@Entity
@Table(name = "article")
public class Article extends TenantEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "category_id")
    private Category category;

    private String slug;
    private int position;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL)
    private List<ArticleText> texts = new ArrayList<>();

    protected Article() {}

    Article(Category category, String slug, int position) {
        this.category = category;
        this.slug = slug;
        this.position = position;
    }

    void move(Category newCategory, String newSlug) {
        category = newCategory;
        slug = newSlug;
    }

    /** Writes the article in a language, or rewrites it. */
    ArticleText write(String language, String title, String summary, String markdown, String plain, Instant now) {
        ArticleText text = text(language).orElseGet(() -> {
            var added = new ArticleText(this, language);
            texts.add(added);
            return added;
        });
        text.rewrite(title, summary, markdown, plain, now);
        return text;
    }

    Optional<ArticleText> text(String language) {
        return texts.stream().filter(text -> text.isIn(language)).findFirst();
    }

    List<String> languages() {
        return texts.stream().map(ArticleText::language).toList();
    }

    void withdraw(ArticleText text) {
        texts.remove(text);
    }

    void rename(String slug) {
        this.slug = slug;
    }

    void moveTo(Category category, int position) {
        this.category = category;
        this.position = position;
    }

    boolean isIn(Category category) {
        return this.category.id().equals(category.id());
    }

    String slug() {
        return slug;
    }

    String address() {
        return "/help/" + category.slug() + "/" + slug;
    }
}
