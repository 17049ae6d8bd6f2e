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

    public Article(Category category, String slug, int position) {
        this.category = category;
        this.slug = slug;
        this.position = position;
    }

    /** Writes the article in a language, or rewrites it. */
    public void write(String language, String title, String summary, String markdown, Instant now) {
        texts.stream()
                .filter(text -> text.isIn(language))
                .findFirst()
                .ifPresentOrElse(
                        text -> text.rewrite(title, summary, markdown, now),
                        () -> texts.add(new ArticleText(this, language, title, summary, markdown, now)));
    }
}
