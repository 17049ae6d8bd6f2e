package ai.irisorigin.portal.knowledge;

import ai.irisorigin.portal.tenancy.TenantEntity;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An article in one language. */
@Entity
@Table(name = "article_text")
class ArticleText extends TenantEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private String language;
    private String title;
    private String summary;
    private String markdown;

    /** What it says, without markup: for excerpts. */
    @Basic(fetch = FetchType.LAZY)
    private String plain;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ArticleText() {}

    ArticleText(Article article, String language) {
        this.article = article;
        this.language = language;
    }

    boolean isIn(String language) {
        return this.language.equals(language);
    }

    void rewrite(String title, String summary, String markdown, String plain, Instant now) {
        this.title = title;
        this.summary = summary;
        this.markdown = markdown;
        this.plain = plain;
        this.updatedAt = now;
    }

    Reading reading() {
        return new Reading(article.id(), article.address(), title, Markdown.toPassages(markdown));
    }

    Article article() {
        return article;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String markdown() {
        return markdown;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
