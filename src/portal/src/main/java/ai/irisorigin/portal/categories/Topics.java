package ai.irisorigin.portal.categories;

import ai.irisorigin.portal.knowledge.Library;
import ai.irisorigin.portal.tenancy.TenantSql;
import ai.irisorigin.portal.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The categories of the current organization, as its editors see them. */
@ApplicationScoped
@Transactional
public class Topics {

    private static final String SELECT = "select c.id, c.slug, c.icon,"
            + " coalesce((select t.name from category_text t where t.category_id = c.id order by (t.language = ?) desc,"
            + " t.language limit 1), c.slug), (select count(*) from article a where a.category_id = c.id),"
            + " coalesce((select t.name from category_text t where t.category_id = c.id and t.language = 'en'), ''),"
            + " coalesce((select t.summary from category_text t where t.category_id = c.id and t.language = 'en'), ''),"
            + " coalesce((select t.name from category_text t where t.category_id = c.id and t.language = 'th'), ''),"
            + " coalesce((select t.summary from category_text t where t.category_id = c.id and t.language = 'th'), '')"
            + " from category c order by c.position, c.slug";

    @Inject
    private TenantSql sql;

    @Inject
    private EntityManager entities;

    @Inject
    private Library library;

    /**
     * A category.
     *
     * @param name in the asked language, or another one that it has
     * @param texts by language; empty where it has none
     */
    public record Topic(UUID id, String slug, String icon, String name, long articles, Map<String, Text> texts) {

        static Topic of(Object[] row) {
            return new Topic(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Number) row[4]).longValue(),
                    Map.of("en", new Text((String) row[5], (String) row[6]), "th", new Text((String) row[7], (String)
                            row[8])));
        }
    }

    /** What it is called in a language. */
    public record Text(String name, String summary) {}

    /** In their order. */
    public List<Topic> all(String language) {
        return sql.query(SELECT, Topic::of, language);
    }

    public Optional<Topic> find(UUID id, String language) {
        return all(language).stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The categories to choose one from. */
    public List<CategoryChoice> choices(String language, String chosen) {
        return all(language).stream()
                .map(topic -> new CategoryChoice(
                        topic.id().toString(),
                        topic.name(),
                        topic.id().toString().equals(chosen)))
                .toList();
    }

    /** Behind all others; false if the slug is taken. */
    boolean create(String slug, String icon, Map<String, Text> texts) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "category " + slug);
        if (!sql.query("select 1 from category where slug = ?", row -> 1, slug).isEmpty()) {
            return false;
        }
        UUID id = library.createCategory(slug, icon);
        // Before, nobody finds it.
        entities.flush();
        say(id, texts);
        return true;
    }

    void change(UUID id, String icon, Map<String, Text> texts) {
        library.changeIcon(id, icon);
        say(id, texts);
    }

    /** A language without a name is left as it is. */
    private void say(UUID id, Map<String, Text> texts) {
        for (String language : Languages.ALL) {
            Text text = texts.get(language);
            if (!text.name().isEmpty()) {
                library.renameCategory(id, language, text.name(), text.summary());
            }
        }
    }

    /** One place up or down; at the end of the list nothing moves. */
    void move(UUID id, int places) {
        List<UUID> order = new ArrayList<>(all("en").stream().map(Topic::id).toList());
        int from = order.indexOf(id);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            library.orderCategories(order);
        }
    }

    /**
     * Deletes a category.
     *
     * @param into where its articles go; null if it has none
     * @return false, and nothing happens, if there are articles in it
     */
    boolean delete(UUID id, UUID into) {
        if (into != null) {
            library.empty(id, into);
        }
        return library.deleteCategory(id);
    }
}
