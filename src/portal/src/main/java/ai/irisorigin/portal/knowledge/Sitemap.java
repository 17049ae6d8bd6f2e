package ai.irisorigin.portal.knowledge;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of a sitemap. */
final class Sitemap {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Sitemap() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A page, in whichever language its reader prefers and, if there are several, in each of them.
     *
     * @param changed may be null
     * @param languages that it can be had in
     */
    void add(String address, Instant changed, List<String> languages) {
        List<String> several = languages.size() > 1 ? languages : List.of();
        add(address, changed, address, several);
        several.forEach(language -> add(address + "?lang=" + language, changed, address, several));
    }

    private void add(String location, Instant changed, String address, List<String> languages) {
        try {
            xml.writeStartElement("url");
            write("loc", location);
            if (changed != null) {
                write("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
            }
            for (String language : languages) {
                alternate(language, address + "?lang=" + language);
            }
            if (!languages.isEmpty()) {
                alternate("x-default", address);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    String xml() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void alternate(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml:link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private void write(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
