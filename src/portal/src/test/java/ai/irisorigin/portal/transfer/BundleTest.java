package ai.irisorigin.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that somebody made to harm us. */
class BundleTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("upload.zip");
    }

    @Test
    void names_that_are_tricks_are_left_out_each_with_its_reason() throws Exception {
        pack(
                "a/good.md",
                "../evil.md",
                "a/../../evil.md",
                "/etc/passwd.md",
                "C:/evil.md",
                "a\\..\\evil.md",
                "a//b.md",
                "a/./b.md",
                "1/2/3/4/5/6/7/8/9/10/deep.md",
                "a/" + "x".repeat(300) + ".md",
                "a/\u0007bell.md");
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(bundle.items()).hasSize(11);
            assertThat(bundle.items().get(0).fault()).isNull();
            assertThat(bundle.items().subList(1, 11))
                    .allSatisfy(item -> assertThat(item.fault()).as(item.name()).isEqualTo("path"));
        }
    }

    @Test
    void of_names_that_some_systems_take_for_the_same_the_first_counts() throws Exception {
        pack("a/Caf\u00e9.md", "a/cafe\u0301.md", "A/CAF\u00c9.md", "b/caf\u00e9.md");
        assertThat(faults()).containsExactly(null, "twice", "twice", null);
    }

    @Test
    void what_systems_leave_beside_files_is_not_worth_a_word() throws Exception {
        pack("__MACOSX/a/._good.md", "a/.DS_Store", ".git/config.md", "a/Thumbs.db", "a/good.md");
        assertThat(faults()).hasSize(1);
    }

    @Test
    void links_and_locked_files_are_left_out() throws Exception {
        try (var zip = new ZipArchiveOutputStream(file)) {
            var link = new ZipArchiveEntry("a/link.md");
            link.setUnixMode(0120777);
            put(zip, link, "/etc/passwd");
            put(zip, new ZipArchiveEntry("a/good.md"), "# Good");
        }
        assertThat(faults()).containsExactly("link", null);
        byte[] bytes = Files.readAllBytes(file);
        lock(bytes);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Bundle.open(file)).isInstanceOf(Refused.class).hasMessage("encrypted");
    }

    @Test
    void a_bomb_is_defused_before_it_fills_the_memory() throws Exception {
        byte[] zeros = new byte[1 << 20];
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.putArchiveEntry(new ZipArchiveEntry("a/zeros.md"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeArchiveEntry();
        }
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> bundle.read(bundle.items().get(0), 8 << 20))
                    .isInstanceOf(Bundle.Unbearable.class);
        }
    }

    @Test
    void many_files_that_are_large_together_are_too_much() throws Exception {
        byte[] noise = new byte[8 << 20];
        new Random(1).nextBytes(noise);
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (int i = 0; i < 26; i++) {
                put(zip, new ZipArchiveEntry("a/" + i + ".png"), noise);
            }
        }
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> {
                        for (Bundle.Item item : bundle.items()) {
                            bundle.read(item, 8 << 20);
                        }
                    })
                    .isInstanceOf(Bundle.Unbearable.class);
        }
    }

    @Test
    void a_file_that_is_larger_than_it_may_be_is_not_read_to_its_end() throws Exception {
        try (var zip = new ZipArchiveOutputStream(file)) {
            put(zip, new ZipArchiveEntry("a/long.md"), "x".repeat(600_000));
        }
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> bundle.read(bundle.items().get(0), 500_000))
                    .hasMessage("large");
        }
    }

    @Test
    void more_files_than_a_help_centre_has_are_not_even_listed() throws Exception {
        String[] names = new String[Bundle.MOST_FILES + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = "a/" + i + ".md";
        }
        pack(names);
        assertThatThrownBy(() -> Bundle.open(file)).hasMessage("many");
    }

    @Test
    void what_is_no_zip_or_half_of_one_is_refused() throws Exception {
        Files.writeString(file, "PK\u0003\u0004 and then nothing");
        assertThatThrownBy(() -> Bundle.open(file)).hasMessage("archive");
        pack("a/good.md");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Bundle.open(file)).hasMessage("archive");
    }

    private List<String> faults() throws Exception {
        try (Bundle bundle = Bundle.open(file)) {
            return bundle.items().stream().map(Bundle.Item::fault).toList();
        }
    }

    private void pack(String... names) throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (String name : names) {
                put(
                        zip,
                        new ZipArchiveEntry(name) {
                            @Override
                            public String getName() {
                                return name;
                            }
                        },
                        "# Title");
            }
        }
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        put(zip, entry, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /** Sets the bit that says "encrypted" in each header (APPNOTE.TXT, 4.4.4). */
    private static void lock(byte[] zip) {
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
    }
}
