package org.waypost.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in a download's link: 256 random bits. It finds the file and it opens it: what is kept is found by one hash of the key and
 * sealed (AES-256-GCM) under another, so that whoever has the store and not the link can read nothing.
 */
final class DownloadKey {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final String value;

    private DownloadKey(String value) {
        this.value = value;
    }

    static DownloadKey random() {
        return new DownloadKey(Secret.random());
    }

    /** One that somebody holds up; it need not be any we gave. */
    static DownloadKey of(String value) {
        return new DownloadKey(value);
    }

    /** What stands in the link: 43 characters of base64url. */
    String value() {
        return value;
    }

    /** By which it is found: 64 hexadecimal digits, from which the key can't be told. */
    String hash() {
        return HexFormat.of().formatHex(digest("find"));
    }

    byte[] seal(Download download) {
        try {
            var plain = new ByteArrayOutputStream();
            var out = new DataOutputStream(plain);
            out.writeUTF(download.name());
            out.writeUTF(download.mediaType());
            out.write(download.content());
            byte[] nonce = Secret.random(NONCE);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.toByteArray());
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Nothing when it was sealed under another key or changed since. */
    Optional<Download> open(byte[] sealed) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE, sealed.length - NONCE);
            var in = new DataInputStream(new ByteArrayInputStream(plain));
            return Optional.of(new Download(in.readUTF(), in.readUTF(), in.readAllBytes()));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(digest("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] digest(String purpose) {
        return Secret.digest(purpose + "\0" + value);
    }

    /** Never the value: this may stand in a log. */
    @Override
    public String toString() {
        return "DownloadKey";
    }
}
