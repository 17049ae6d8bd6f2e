package ai.irisorigin.portal.knowledge;

import java.util.StringJoiner;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** A document as people write one without markup. What belongs together stays together: a heading, what it leads to, a list. */
final class Passages extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private boolean leads;

    String text() {
        return text.toString();
    }

    @Override
    public void visit(Heading node) {
        add(plain(node));
        leads = true;
    }

    @Override
    public void visit(Paragraph node) {
        String words = plain(node);
        add(words);
        leads = words.endsWith(":");
    }

    @Override
    public void visit(BulletList node) {
        list(node, "–", 0);
    }

    @Override
    public void visit(OrderedList node) {
        Integer first = node.getMarkerStartNumber();
        list(node, null, first == null ? 1 : first);
    }

    @Override
    public void visit(FencedCodeBlock node) {
        add(node.getLiteral().strip());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        add(node.getLiteral().strip());
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof TableBlock) {
            var rows = new StringJoiner("\n");
            rows(node, rows);
            add(rows.toString());
        } else {
            visitChildren(node);
        }
    }

    private void list(Node list, String marker, int first) {
        var items = new StringJoiner("\n");
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                items.add((marker == null ? number + "." : marker) + " " + plain(item));
                number++;
            }
        }
        add(items.toString());
    }

    private static void rows(Node node, StringJoiner rows) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow) {
                rows.add((node instanceof TableHead ? "" : "– ") + cells((CustomNode) child));
            } else {
                rows(child, rows);
            }
        }
    }

    private static String cells(CustomNode row) {
        var cells = new StringJoiner(" · ");
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(plain(cell));
        }
        return cells.toString();
    }

    private void add(String passage) {
        if (!passage.isEmpty()) {
            text.append(text.isEmpty() ? "" : leads ? "\n" : "\n\n").append(passage);
            leads = false;
        }
    }

    private static String plain(Node node) {
        var plain = new PlainText();
        node.accept(plain);
        return plain.text();
    }
}
