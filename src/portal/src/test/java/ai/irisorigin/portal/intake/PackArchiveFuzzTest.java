package ai.irisorigin.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;

/**
 * Good zips with something changed, for {@code -Dfuzz.runs} times, beginning with {@code -Dfuzz.seed=1}: what comes out is a
 * pack within the limits or a refusal that says why, soon and in little memory.
 */
class PackArchiveFuzzTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 160_000);

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Numbers that programs stumble over. */
    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff, 'P', '/', '.', '\\'};

    @Test
    void nothing_but_a_refusal_or_a_good_pack_comes_out() {
        long first = Long.getLong("fuzz.seed", 1);
        int packs = 0;
        int refusals = 0;
        for (long seed = first; seed < first + RUNS; seed++) {
            var random = new Random(seed);
            byte[] zip = mutated(good(random), random);
            long begun = System.nanoTime();
            if (isUnpacked(zip, seed)) {
                packs++;
            } else {
                refusals++;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("seed " + seed)
                    .isLessThan(SOON);
        }
        assertThat(packs).as("some survive their mutation").isPositive();
        assertThat(refusals).isGreaterThan(packs / 10);
    }

    private static boolean isUnpacked(byte[] zip, long seed) {
        try {
            Map<String, byte[]> files = PackArchive.unpack(zip);
            assertThat(files).as("seed " + seed).hasSizeLessThanOrEqualTo(PackArchive.MOST_FILES);
            assertThat(files.keySet()).as("seed " + seed).allMatch(path -> EntryName.fault(path) == null);
            assertThat(files.values().stream().mapToLong(bytes -> bytes.length).sum())
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(PackArchive.LARGEST);
            return true;
        } catch (Refused refused) {
            assertThat(refused.findings()).as("seed " + seed).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.rule()).startsWith("archive-");
                assertThat(finding.message()).isNotBlank();
                assertThat(finding.remedy()).isNotBlank();
            });
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] good(Random random) {
        Zips zip = Zips.theme();
        int files = random.nextInt(6);
        for (int i = 0; i < files; i++) {
            byte[] content = "p { margin: 0 }\n".repeat(random.nextInt(200)).getBytes(StandardCharsets.UTF_8);
            boolean stored = random.nextBoolean();
            zip.file("assets/css/" + i + ".css", content, entry -> {
                if (stored) {
                    entry.setMethod(ZipArchiveEntry.STORED);
                    entry.setSize(content.length);
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setCrc(sum.getValue());
                }
            });
        }
        return zip.bytes();
    }

    private static byte[] mutated(byte[] zip, Random random) {
        byte[] changed = zip;
        int times = random.nextInt(5);
        for (int i = 0; i < times; i++) {
            changed = mutatedOnce(changed, random);
        }
        return changed;
    }

    private static byte[] mutatedOnce(byte[] zip, Random random) {
        byte[] changed = zip.clone();
        int at = place(zip, random);
        switch (random.nextInt(7)) {
            case 0 -> changed[at] = (byte) random.nextInt();
            case 1 -> changed[at] = (byte) EDGES[random.nextInt(EDGES.length)];
            case 2 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 3 -> {
                return Arrays.copyOf(zip, Math.max(1, at));
            }
            case 4 -> {
                return Zips.joined(Arrays.copyOf(zip, at), new byte[random.nextInt(20)], tail(zip, at));
            }
            case 5 -> System.arraycopy(zip, place(zip, random) / 2, changed, at / 2, Math.min(30, zip.length / 4));
            default -> {
                for (int i = at; i < Math.min(zip.length, at + 4); i++) {
                    changed[i] = (byte) 0xff;
                }
            }
        }
        return changed;
    }

    /** Mostly in the directory, which is where the lies are. */
    private static int place(byte[] zip, Random random) {
        int last = Math.min(zip.length, 300);
        return random.nextInt(3) == 0 ? random.nextInt(zip.length) : zip.length - 1 - random.nextInt(last);
    }

    private static byte[] tail(byte[] zip, int from) {
        return Arrays.copyOfRange(zip, from, zip.length);
    }
}
