package ai.irisorigin.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads pages by the rules of the HTML standard, as the Nu checker knows them. Its schema is read once. */
final class Markup implements ErrorHandler {
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final List<String> faults = new ArrayList<>();

    private Markup() {}

    static Markup checker() {
        Markup markup = new Markup();
        try {
            markup.validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", markup);
            markup.validator.setUpValidatorAndParsers(markup, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("The checker can't read its own schema", e);
        }
        return markup;
    }

    /** Errors and warnings, each with its line. */
    List<String> faults(String html) {
        faults.clear();
        var source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding(StandardCharsets.UTF_8.name());
        try {
            validator.checkHtmlInputSource(source);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(faults);
    }

    @Override
    public void warning(SAXParseException fault) {
        note(fault);
    }

    @Override
    public void error(SAXParseException fault) {
        note(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
        note(fault);
    }

    private void note(SAXParseException fault) {
        faults.add("line " + fault.getLineNumber() + ": " + fault.getMessage());
    }
}
