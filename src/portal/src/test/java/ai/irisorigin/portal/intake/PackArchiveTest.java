package ai.irisorigin.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.irisorigin.portal.packs.Pack;
import ai.irisorigin.portal.themecheck.Finding;
import ai.irisorigin.portal.themecheck.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;

/** What is unpacked, and zips that somebody made to harm us. */
class PackArchiveTest {

    private static final byte[] SMALL = "body { color: #123 }".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_theme_is_unpacked() throws Refused {
        byte[] zip = Zips.theme().file("assets/css/a.css", SMALL).bytes();

        assertThat(PackArchive.unpack(zip)).containsOnlyKeys("theme.json", "assets/css/a.css");
        assertThat(PackArchive.unpack(zip).get("assets/css/a.css")).isEqualTo(SMALL);
    }

    @Test
    void authors_may_pack_the_folder_and_what_systems_leave_beside_files_is_not_worth_a_word() throws Refused {
        byte[] zip = Zips.zip()
                .file("prairie/", new byte[0])
                .file("prairie/theme.json", Zips.MANIFEST)
                .file("prairie/assets/a.css", SMALL)
                .file("prairie/.DS_Store", SMALL)
                .file("__MACOSX/prairie/._theme.json", SMALL)
                .file("prairie/.git/HEAD", SMALL)
                .bytes();

        assertThat(PackArchive.unpack(zip)).containsOnlyKeys("theme.json", "assets/a.css");
    }

    @Test
    void the_same_files_have_the_same_checksum_and_come_back_from_our_own_zip() throws Refused {
        var pack = new Pack(
                PackArchive.unpack(Zips.theme().file("assets/a.css", SMALL).bytes()));
        var packedAgain = new Pack(PackArchive.unpack(Zips.zip()
                .file("x/assets/a.css", SMALL, entry -> entry.setMethod(ZipArchiveEntry.DEFLATED))
                .file("x/theme.json", Zips.MANIFEST)
                .bytes()));
        var other = new Pack(
                PackArchive.unpack(Zips.theme().file("assets/b.css", SMALL).bytes()));

        assertThat(packedAgain.checksum()).isEqualTo(pack.checksum()).isNotEqualTo(other.checksum());
        assertThat(packedAgain.zip()).isEqualTo(pack.zip());
        assertThat(Pack.ofZip(pack.zip()).checksum()).isEqualTo(pack.checksum());
        assertThat(PackArchive.unpack(pack.zip())).hasSize(2);
    }

    @Test
    void names_that_are_tricks_are_refused_each_with_its_reason() {
        String[] tricks = {
            "../evil.css",
            "a/../../evil.css",
            "/etc/passwd",
            "C:/evil.css",
            "a\\..\\evil.css",
            "a//b.css",
            "a/./b.css",
            "1/2/3/4/5/6/deep.css",
            "a/" + "x".repeat(150) + ".css",
            "a/\u0000.css",
            "a/\u0007bell.css",
            "a/\u202egpj.css",
            "\u0430ssets/look-alike.css",
            "a/two words.css",
            "a/~.css"
        };
        Zips zip = Zips.theme();
        for (String trick : tricks) {
            zip.file(trick, SMALL);
        }

        List<Finding> findings = findings(zip.bytes());

        assertThat(findings).hasSize(tricks.length).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("archive-name");
            assertThat(finding.level()).isEqualTo(Level.FATAL);
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.file().chars()).noneMatch(Character::isISOControl);
        });
    }

    @Test
    void a_folder_that_leads_elsewhere_is_refused_too() {
        assertThat(rules(Zips.theme().file("a/../../", new byte[0]).bytes())).containsExactly("archive-name");
    }

    @Test
    void names_that_some_systems_take_for_the_same_are_refused() {
        assertThat(rules(Zips.theme()
                        .file("assets/a.css", SMALL)
                        .file("assets/A.css", SMALL)
                        .bytes()))
                .containsExactly("archive-duplicate");
        assertThat(rules(Zips.renamed(
                        Zips.theme()
                                .file("assets/a.css", SMALL)
                                .file("assets/b.css", SMALL)
                                .bytes(),
                        "assets/b.css",
                        "assets/a.css")))
                .containsExactly("archive-duplicate");
        assertThat(rules(Zips.theme()
                        .file("assets", SMALL)
                        .file("assets/a.css", SMALL)
                        .bytes()))
                .containsExactly("archive-duplicate");
    }

    @Test
    void links_and_devices_are_refused() {
        assertThat(rules(Zips.theme()
                        .file("link.css", SMALL, entry -> entry.setUnixMode(0120777))
                        .file("device.css", SMALL, entry -> entry.setUnixMode(0060666))
                        .file("folder.css", SMALL, entry -> entry.setUnixMode(0040755))
                        .bytes()))
                .containsExactly("archive-link", "archive-link", "archive-link");
    }

    @Test
    void encrypted_files_and_unknown_methods_are_refused() {
        byte[] zip = Zips.theme().file("assets/a.css", SMALL).bytes();

        assertThat(rules(Zips.withHeaders(zip, 6, 8, 1))).containsOnly("archive-encrypted");
        assertThat(rules(Zips.withHeaders(zip, 6, 8, 1 | 1 << 6))).containsOnly("archive-encrypted");
        assertThat(rules(Zips.withHeaders(zip, 8, 10, 14))).containsOnly("archive-method");
        assertThat(rules(Zips.withHeaders(zip, 8, 10, 99))).containsOnly("archive-method");
    }

    @Test
    void a_directory_that_says_other_than_the_files_is_refused() {
        byte[] zip = Zips.theme().file("assets/a.css", SMALL).bytes();

        assertThat(rules(Zips.withHeaders(zip, 28, 28, 12))).containsExactly("archive-broken");
        assertThat(rules(Zips.joined(new byte[] {'M', 'Z'}, zip))).containsExactly("archive-broken");
        assertThat(rules(Zips.joined(zip, new byte[] {1}))).containsExactly("archive-broken");
        assertThat(rules(Zips.joined(zip, zip))).containsExactly("archive-broken");
        byte[] renamed = zip.clone();
        renamed[30] = 'T';
        assertThat(rules(renamed)).containsExactly("archive-broken");
    }

    @Test
    void files_that_lie_upon_each_other_are_refused() {
        byte[] zip = Zips.theme()
                .file("assets/a.css", SMALL)
                .file("assets/b.css", SMALL)
                .bytes();

        assertThat(rules(Zips.overlapping(zip))).containsExactly("archive-broken");
    }

    @Test
    void whatever_is_cut_off_is_refused() {
        byte[] zip = Zips.theme().file("assets/a.css", SMALL).bytes();

        for (int length = 0; length < zip.length; length++) {
            assertThat(rules(Arrays.copyOf(zip, length))).containsExactly("archive-broken");
        }
    }

    @Test
    void changed_bytes_are_noticed() {
        byte[] zip = Zips.theme().file("assets/a.css", SMALL).bytes();
        byte[] damaged = zip.clone();
        damaged[Zips.directory(zip) - 3] ^= 0x55;

        assertThat(rules(damaged)).containsExactly("archive-broken");
    }

    @Test
    void a_bomb_is_defused_before_it_fills_the_memory() {
        assertThat(rules(Zips.theme().file("assets/a.css", new byte[1 << 20]).bytes()))
                .containsExactly("archive-ratio");
        assertThat(rules(Zips.theme().file("assets/a.css", new byte[60 << 20]).bytes()))
                .containsExactly("archive-size");
    }

    @Test
    void many_files_that_are_large_together_are_too_much() {
        byte[] text = new byte[3 << 20];
        var random = new Random(1);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(8));
        }
        Zips zip = Zips.theme();
        for (int i = 0; i < 4; i++) {
            zip.file("assets/" + i + ".css", text);
        }

        assertThat(rules(zip.bytes())).containsExactly("archive-size");
    }

    @Test
    void what_is_too_large_or_too_many_is_not_even_looked_at() {
        assertThat(rules(new byte[PackArchive.LARGEST + 1])).containsExactly("archive-size");
        Zips zip = Zips.zip();
        for (int i = 0; i <= PackArchive.MOST_FILES; i++) {
            zip.file("assets/" + i + ".css", SMALL);
        }
        assertThat(rules(zip.bytes())).containsExactly("archive-entries");
    }

    @Test
    void an_archive_in_an_archive_is_refused_whatever_it_is_called() {
        assertThat(rules(Zips.theme()
                        .file("assets/a.png", Zips.theme().bytes())
                        .file("assets/b.css", new byte[] {0x1f, (byte) 0x8b, 8, 0})
                        .bytes()))
                .containsExactly("archive-nested", "archive-nested");
    }

    @Test
    void a_file_that_is_no_zip_is_refused() {
        assertThatThrownBy(() -> PackArchive.unpack(SMALL)).isInstanceOf(Refused.class);
    }

    private static List<String> rules(byte[] zip) {
        return findings(zip).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(byte[] zip) {
        Refused refused = catchThrowableOfType(Refused.class, () -> PackArchive.unpack(zip));
        assertThat(refused).isNotNull();
        return refused.findings();
    }
}
