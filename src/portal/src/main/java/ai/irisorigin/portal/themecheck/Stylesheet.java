package ai.irisorigin.portal.themecheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A stylesheet's blocks and what they declare.
 *
 * @param wrong where something is not closed, or closed that was not open; null if all is well
 */
record Stylesheet(String file, List<CssToken> tokens, List<Block> blocks, CssToken wrong) {

    /**
     * What stands between braces.
     *
     * @param around preludes of the blocks around it, such as {@code @media print}
     * @param prelude selectors or an at-rule, in lower case
     */
    record Block(List<String> around, String prelude, List<Declaration> declarations) {

        /** What it declares last, of these. */
        Declaration last(String... names) {
            Declaration last = null;
            for (Declaration declaration : declarations) {
                if (List.of(names).contains(declaration.name())) {
                    last = declaration;
                }
            }
            return last;
        }

        boolean isIn(String condition) {
            return prelude.contains(condition) || around.stream().anyMatch(each -> each.contains(condition));
        }
    }

    /** A property or custom property. */
    record Declaration(String file, String name, List<CssToken> value, CssToken place) {}

    static Stylesheet read(String file, String css) {
        CssScanner scanner = CssScanner.scan(css);
        var reader = new Reader(file);
        scanner.tokens().forEach(reader::take);
        reader.end();
        CssToken last = scanner.tokens().isEmpty()
                ? null
                : scanner.tokens().get(scanner.tokens().size() - 1);
        return new Stylesheet(
                file,
                scanner.tokens(),
                reader.blocks,
                reader.wrong == null && scanner.unclosed() != null ? last : reader.wrong);
    }

    private static String text(List<CssToken> tokens) {
        return tokens.stream()
                .map(token -> switch (token.kind()) {
                    case FUNCTION -> token.text() + "(";
                    case HASH -> "#" + token.text();
                    case AT -> "@" + token.text();
                    case STRING -> "\"" + token.text() + "\"";
                    default -> token.text();
                })
                .collect(Collectors.joining())
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static final class Reader {
        private final String file;
        private final List<Block> blocks = new ArrayList<>();
        private final Deque<Block> open = new ArrayDeque<>();
        private final Deque<CssToken> braces = new ArrayDeque<>();
        private List<CssToken> part = new ArrayList<>();
        private int parentheses;
        private CssToken wrong;

        Reader(String file) {
            this.file = file;
        }

        void take(CssToken token) {
            if (token.kind() == CssToken.Kind.FUNCTION || token.isSign("(")) {
                parentheses++;
            } else if (token.isSign(")")) {
                parentheses--;
            }
            if (token.isSign("{")) {
                parentheses = 0;
                List<String> around = new ArrayList<>();
                open.descendingIterator().forEachRemaining(block -> around.add(block.prelude()));
                Block block = new Block(around, text(part), new ArrayList<>());
                blocks.add(block);
                open.push(block);
                braces.push(token);
                part = new ArrayList<>();
            } else if (token.isSign("}")) {
                declare();
                parentheses = 0;
                if (open.isEmpty()) {
                    wrong = wrong == null ? token : wrong;
                } else {
                    open.pop();
                    braces.pop();
                }
            } else if (token.isSign(";") && parentheses <= 0) {
                declare();
            } else {
                part.add(token);
            }
        }

        void end() {
            declare();
            if (!braces.isEmpty() && wrong == null) {
                wrong = braces.peek();
            }
        }

        private void declare() {
            while (!part.isEmpty() && part.get(0).kind() == CssToken.Kind.SPACE) {
                part.remove(0);
            }
            int colon = -1;
            for (int i = 0; i < part.size() && colon < 0; i++) {
                colon = part.get(i).isSign(":") ? i : -1;
            }
            if (colon > 0 && !open.isEmpty()) {
                open.peek()
                        .declarations()
                        .add(new Declaration(
                                file,
                                text(part.subList(0, colon)),
                                List.copyOf(part.subList(colon + 1, part.size())),
                                part.get(0)));
            }
            part = new ArrayList<>();
        }
    }
}
