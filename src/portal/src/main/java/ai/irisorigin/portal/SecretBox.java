package ai.irisorigin.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets in the database so that the database alone does not tell them: AES-256-GCM (NIST SP 800-38D) with a key that is
 * derived from PORTAL_SECRET_KEY for this purpose. The newest key seals; those before it still open, so keys can be rotated.
 */
@ApplicationScoped
public class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Settings settings;

    /** For the container's proxies. */
    SecretBox() {}

    @Inject
    SecretBox(Settings settings) {
        this.settings = settings;
    }

    /**
     * Seals a text.
     *
     * @param context where it belongs, such as an organization and a plugin: put elsewhere, it doesn't open
     */
    public String seal(String text, String context) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, settings.secretKeys().get(0), nonce, context)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed with one of the keys.
     *
     * @throws IllegalStateException if it was sealed with another key or for another context, or changed since
     */
    public String open(String sealed, String context) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        return settings.secretKeys().stream()
                .flatMap(key -> open(bytes, key, context).stream())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no key of this installation opens the secret of " + context));
    }

    /** Whether the newest key sealed it; what an older one sealed is lost once that one is taken away. */
    public boolean isCurrent(String sealed, String context) {
        return open(Base64.getDecoder().decode(sealed), settings.secretKeys().get(0), context)
                .isPresent();
    }

    /** Empty if another key sealed it. */
    private static Optional<String> open(byte[] sealed, byte[] key, String context) {
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] derived = mac.doFinal("secrets at rest".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
