package ai.irisorigin.portal.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    private static final byte[] ZIP = bytes("PK\u0003\u0004\u0014\0");

    @Test
    void the_bytes_say_what_a_file_is_and_its_name_is_made_to_agree() {
        FileType type = FileType.of("invoice.exe", PNG).orElseThrow();

        assertThat(type).isEqualTo(FileType.PNG);
        assertThat(type.named("invoice.exe")).isEqualTo("invoice.exe.png");
        assertThat(type.named("Photo.PNG")).isEqualTo("Photo.PNG");
        assertThat(FileType.of("a.png", bytes("\u00ff\u00d8\u00ff\u00e0"))).hasValue(FileType.JPEG);
        assertThat(FileType.of("a", bytes("RIFF\0\0\0\0WEBPVP8 "))).hasValue(FileType.WEBP);
        assertThat(FileType.of("a.webp", bytes("RIFF\0\0\0\0WAVEfmt "))).isEmpty();
        assertThat(FileType.of("a.pdf", bytes("MZ\u0090\0 %PDF-"))).isEmpty();
    }

    @Test
    void what_looks_alike_inside_is_told_apart_by_name() {
        assertThat(FileType.of("offer.DOCX", ZIP)).hasValue(FileType.DOCX);
        assertThat(FileType.of("logs.zip", ZIP)).hasValue(FileType.ZIP);
        assertThat(FileType.of("macros.docm", ZIP)).isEmpty();
        assertThat(FileType.of("program.jar", ZIP)).isEmpty();
        assertThat(FileType.of("setup.msi", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
                .isEmpty();
    }

    @Test
    void text_is_text_in_any_encoding() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-874")}) {
            assertThat(FileType.of("จด.txt", "สวัสดีครับ\tok\n".getBytes(charset)))
                    .as(charset.name())
                    .hasValue(FileType.TEXT);
        }
        assertThat(FileType.of("orders.csv", bytes("a;b\r\n1;2"))).hasValue(FileType.CSV);
        assertThat(FileType.of("README", bytes("read me"))).hasValue(FileType.TEXT);
        assertThat(FileType.TEXT.named("README")).isEqualTo("README.txt");
        assertThat(FileType.of("a.txt", bytes("binary\0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -rf /",
                "\u00ef\u00bb\u00bf <!DOCTYPE html><script>alert(1)</script>",
                "\n<svg onload=alert(1)>",
                "<SCRIPT>alert(1)",
                "MZ\u0090\0\u0003",
                "\u007fELF\u0002\u0001",
                "\u00ca\u00fe\u00ba\u00be\0\0\0=",
            })
    void what_runs_is_taken_under_no_name(String content) {
        for (String name : new String[] {"a.txt", "a.png", "a", "a.html", "a.zip"}) {
            assertThat(FileType.of(name, bytes(content))).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.bat", "a.js", "a.vbs", "page.html", "drawing.svg", "link.lnk"})
    void text_that_a_system_would_run_by_its_name_is_not_taken(String name) {
        assertThat(FileType.of(name, bytes("echo hello"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
