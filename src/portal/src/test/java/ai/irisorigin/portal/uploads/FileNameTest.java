package ai.irisorigin.portal.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "photo.png, photo.png",
        "ใบเสร็จ ๒๕๖๙.pdf, ใบเสร็จ ๒๕๖๙.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ada\\log.txt, log.txt",
        ".htaccess, htaccess",
        "a?b*c.txt, a_b_c.txt",
        "'  two   words .txt', two words .txt",
        "..., file",
        "'', file",
        "folder/, file",
    })
    void a_name_keeps_what_is_harmless(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @Test
    void what_nobody_sees_is_gone() {
        assertThat(FileName.clean("invoice\u202Egnp.exe")).isEqualTo("invoicegnp.exe");
        assertThat(FileName.clean("a\u0000b\r\nc\u2028d\uD800.txt")).isEqualTo("abcd.txt");
        assertThat(FileName.clean(null)).isEqualTo("file");
    }

    @Test
    void a_long_name_keeps_its_end() {
        String clean = FileName.clean("ก".repeat(5_000) + ".pdf");

        assertThat(clean).hasSize(100).endsWith("….pdf");
        assertThat(FileName.clean("😀".repeat(200)).codePoints()).hasSize(100).doesNotContain(0xD83D);
    }
}
