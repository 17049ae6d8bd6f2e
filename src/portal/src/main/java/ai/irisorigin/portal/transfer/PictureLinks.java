package ai.irisorigin.portal.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Gives the pictures of a document other addresses; all else, code about pictures too, stays as it was written. */
final class PictureLinks extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private record Change(int from, int to, String address) {}

    private final String markdown;
    private final Function<String, Optional<String>> addresses;
    private final List<Change> changes = new ArrayList<>();

    private PictureLinks(String markdown, Function<String, Optional<String>> addresses) {
        this.markdown = markdown;
        this.addresses = addresses;
    }

    /**
     * The same document with other addresses.
     *
     * @param addresses the new address for an old one; empty if it stays
     */
    static String rewrite(String markdown, Function<String, Optional<String>> addresses) {
        if (!markdown.contains("![")) {
            return markdown;
        }
        var links = new PictureLinks(markdown, addresses);
        PARSER.parse(markdown).accept(links);
        return links.rewritten();
    }

    @Override
    public void visit(Image image) {
        replace(image, image.getDestination(), image.getTitle());
        super.visit(image);
    }

    /** What a picture refers to by name stands elsewhere. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        replace(definition, definition.getDestination(), definition.getTitle());
    }

    private void replace(Node node, String address, String title) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty() || address.isEmpty()) {
            return;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int from = spans.get(0).getInputIndex();
        int to = last.getInputIndex() + last.getLength();
        String written = markdown.substring(from, to);
        int before = title == null ? -1 : written.lastIndexOf(title);
        int at = written.lastIndexOf(address, before < 0 ? written.length() : before);
        if (at >= 0) {
            addresses
                    .apply(address)
                    .ifPresent(other -> changes.add(new Change(from + at, from + at + address.length(), other)));
        }
    }

    private String rewritten() {
        var text = new StringBuilder(markdown);
        changes.stream()
                .sorted(Comparator.comparingInt(Change::from).reversed())
                .forEach(change -> text.replace(change.from(), change.to(), change.address()));
        return text.toString();
    }
}
