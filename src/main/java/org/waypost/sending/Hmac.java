package org.waypost.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104). */
final class Hmac {
    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    static byte[] of(String key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), NAME));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + NAME, e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
