package ai.irisorigin.portal.themecheck;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG only draws: it runs nothing, loads nothing and holds no other document. */
final class SvgRules {

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "handler",
            "listener",
            "style",
            "set",
            "animate",
            "animatetransform",
            "animatemotion",
            "a",
            "image",
            "feimage");

    private static final Pattern DECLARED = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*encoding=[\"'](?!utf-8)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOADED = Pattern.compile("url\\s*\\(\\s*[\"']?\\s*(?!#)", Pattern.CASE_INSENSITIVE);

    private final Findings findings;
    private final Pack pack;

    SvgRules(Findings findings, Pack pack) {
        this.findings = findings;
        this.pack = pack;
    }

    void check() {
        for (String file : pack.own("assets/", ".svg")) {
            String svg = Pack.text(pack.files().get(file));
            if (!isDeclared(file, svg)) {
                read(file, svg);
            }
        }
    }

    private boolean isDeclared(String file, String svg) {
        Matcher declared = DECLARED.matcher(svg);
        if (declared.find()) {
            int line = 1
                    + (int) svg.substring(0, declared.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.add(Rule.SVG_ENTITY, file, line, 0, declared.group() + " is not allowed");
            return true;
        }
        if (ENCODING.matcher(svg).find()) {
            findings.add(Rule.ENCODING_WRONG, file, 1, 0, "the picture says that it is in another encoding");
            return true;
        }
        return false;
    }

    private void read(String file, String svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    add(Rule.SVG_ACTIVE, file, reader, "a processing instruction is not allowed");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (first && !reader.getLocalName().equals("svg")) {
                        add(Rule.SVG_WRONG, file, reader, "the picture is no <svg>");
                    }
                    first = false;
                    element(file, reader);
                }
            }
        } catch (XMLStreamException e) {
            findings.add(
                    Rule.SVG_WRONG,
                    file,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    0,
                    "the picture is not well-formed");
        }
    }

    private void element(String file, XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        String space = reader.getNamespaceURI();
        if (ACTIVE.contains(name)) {
            add(Rule.SVG_ACTIVE, file, reader, "<" + reader.getLocalName() + "> is not allowed in a picture");
        } else if (space != null && space.endsWith("/xhtml")) {
            add(Rule.SVG_ACTIVE, file, reader, "HTML is not allowed in a picture");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip();
            if (attribute.startsWith("on")) {
                add(Rule.SVG_ACTIVE, file, reader, "the attribute " + attribute + " runs something");
            } else if ((attribute.matches("href|src|base") && !value.startsWith("#"))
                    || LOADED.matcher(value).find()
                    || value.toLowerCase(Locale.ROOT).contains("@import")) {
                add(Rule.FOREIGN_HOST, file, reader, attribute + "=\"" + value + "\" leads out of the picture");
            }
        }
    }

    private void add(Rule rule, String file, XMLStreamReader reader, String message) {
        findings.add(rule, file, reader.getLocation().getLineNumber(), 0, message);
    }
}
