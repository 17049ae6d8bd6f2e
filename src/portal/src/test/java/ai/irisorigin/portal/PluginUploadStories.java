package ai.irisorigin.portal;

import static ai.irisorigin.portal.PluginStage.listener;
import static ai.irisorigin.portal.PluginStage.operator;
import static ai.irisorigin.portal.PluginStage.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.irisorigin.portal.plugins.PluginRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a jar is refused for before anything of it runs. */
interface PluginUploadStories extends PluginStage {

    @Test
    default void what_was_not_signed_by_somebody_trusted_is_refused() throws Exception {
        byte[] good = listener("sample-ear", "1.0.0", "").signed();
        byte[] unsigned = listener("sample-ear", "1.0.0", "").unsigned();
        byte[] strange = PluginJars.signed(unsigned, PluginJars.stranger());

        assertThat(refusal(unsigned)).isEqualTo("unsigned");
        assertThat(refusal(strange)).isEqualTo("publisher");
        assertThat(refusal(tampered(good))).isIn("tampered", "broken");
        assertThat(refusal(PluginJars.replaced(good, "sample/Ear.class", unsigned)))
                .isEqualTo("tampered");
        assertThat(refusal(Arrays.copyOf(good, good.length / 2))).isEqualTo("broken");
        assertThat(refusal(new byte[0])).isEqualTo("broken");
    }

    @Test
    default void what_would_hurt_everybody_is_refused_before_it_runs() throws Exception {
        assertThat(refusal(listener("sample-ear", "1.0.0", "System.exit(1);").signed()))
                .isEqualTo("ending");
        assertThat(refusal(listener("sample-ear", "1.0.0", "Runtime.getRuntime().halt(1);")
                        .signed()))
                .isEqualTo("ending");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("lib/other.jar", new byte[] {1})
                        .signed()))
                .isEqualTo("nested");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("ai/irisorigin/plugin/Event.class", new byte[] {1})
                        .signed()))
                .isEqualTo("reserved");
        assertThat(refusal(listener("sample-ear", "one", "").signed())).isEqualTo("manifest");
        assertThat(refusal(listener("sample-ear", "1.0.0", "")
                        .with("plugin.json", "{".getBytes(StandardCharsets.UTF_8))
                        .signed()))
                .isEqualTo("manifest");
    }

    @Test
    default void a_version_never_changes_and_an_id_stays_with_its_publisher() throws Exception {
        plugins().install(listener("sample-ear", "1.0.0", "").signed(), operator());
        var stranger = PluginJars.stranger();
        plugins().trust("Stranger Ltd", stranger.getCertificate().getPublicKey());

        assertThat(refusal(listener("sample-ear", "1.0.0", say("\"other\"")).signed()))
                .isEqualTo("version-taken");
        assertThat(refusal(PluginJars.signed(listener("sample-ear", "1.0.1", "").unsigned(), stranger)))
                .isEqualTo("id-taken");
    }

    private String refusal(byte[] jar) {
        return catchThrowableOfType(
                        PluginRefusedException.class, () -> plugins().install(jar, operator()))
                .rule();
    }

    private static byte[] tampered(byte[] jar) {
        byte[] other = jar.clone();
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("sample/Ear.class") + 60;
        other[at] ^= 1;
        return other;
    }
}
