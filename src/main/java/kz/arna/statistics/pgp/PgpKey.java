package kz.arna.statistics.pgp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** The gateway's OpenPGP key. Files are decrypted while they are read: memory does not grow with them. */
public final class PgpKey {

    private final Map<Long, PGPPrivateKey> keys;

    private PgpKey(Map<Long, PGPPrivateKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads and unlocks the key.
     *
     * @param file secret key as {@code gpg --export-secret-keys} writes it, with or without armour
     * @param passphrase of the file, empty if it has none
     * @throws IOException when there is none that decrypts, or the passphrase is another; its message says which
     */
    public static PgpKey read(Path file, String passphrase) throws IOException {
        try (InputStream bytes = PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Map<Long, PGPPrivateKey> keys = new HashMap<>();
            for (PGPSecretKeyRing ring : new PGPSecretKeyRingCollection(bytes, new BcKeyFingerprintCalculator())) {
                for (PGPSecretKey secret : ring) {
                    // Of a key that is kept elsewhere, on a card, the file has but the name.
                    if (secret.getPublicKey().isEncryptionKey() && !secret.isPrivateKeyEmpty()) {
                        keys.put(secret.getKeyID(), unlocked(secret, passphrase.toCharArray()));
                    }
                }
            }
            if (keys.isEmpty()) {
                throw new IOException("no secret OpenPGP key that decrypts");
            }
            return new PgpKey(Map.copyOf(keys));
        } catch (PGPException e) {
            throw new IOException("not an OpenPGP key", e);
        }
    }

    private static PGPPrivateKey unlocked(PGPSecretKey secret, char[] passphrase) throws IOException {
        try {
            return secret.extractPrivateKey(
                    new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
        } catch (PGPException | RuntimeException e) {
            throw new IOException("the passphrase does not unlock the OpenPGP key", e);
        }
    }

    /**
     * The bytes inside. The last read fails if what was read is not what was encrypted; nothing may be used before it
     * has succeeded.
     *
     * @param most bytes that may be inside: what is packed may be a bomb
     * @throws PgpUnreadable when it is not encrypted to this key, or has no protection against changes
     * @throws IOException as the encrypted bytes threw it; so are faults of ours without a check
     */
    public VerifiedStream open(InputStream encrypted, long most) throws IOException {
        EncryptedStream watched = new EncryptedStream(encrypted);
        try {
            return opened(watched, most);
        } catch (PgpUnreadable e) {
            watched.throwOwnFault();
            throw e;
        } catch (PGPException | RuntimeException | IOException e) {
            watched.throwOwnFault();
            throw new PgpUnreadable("not OpenPGP for our key", e);
        }
    }

    private VerifiedStream opened(EncryptedStream encrypted, long most) throws IOException, PGPException {
        BcPGPObjectFactory objects =
                new BcPGPObjectFactory(PGPUtil.getDecoderStream(new BufferedInputStream(encrypted)));
        Object first = objects.nextObject();
        if (first != null && !(first instanceof PGPEncryptedDataList)) {
            first = objects.nextObject();
        }
        if (first instanceof PGPEncryptedDataList recipients) {
            for (PGPEncryptedData recipient : recipients) {
                PGPPrivateKey key = recipient instanceof PGPPublicKeyEncryptedData to
                        ? keys.get(to.getKeyIdentifier().getKeyId())
                        : null;
                if (key != null && (recipient.isIntegrityProtected() || recipient.isAEAD())) {
                    PGPPublicKeyEncryptedData data = (PGPPublicKeyEncryptedData) recipient;
                    InputStream clear = literal(data.getDataStream(new BcPublicKeyDataDecryptorFactory(key)));
                    return new VerifiedStream(encrypted, clear, data, most);
                }
            }
        }
        throw new PgpUnreadable("not encrypted to our key, or without protection against changes", null);
    }

    /** Goes through compression and past signatures to the file itself. */
    private static InputStream literal(InputStream clear) throws IOException, PGPException {
        BcPGPObjectFactory objects = new BcPGPObjectFactory(clear);
        for (Object object = objects.nextObject(); object != null; object = objects.nextObject()) {
            if (object instanceof PGPLiteralData file) {
                return file.getInputStream();
            }
            if (object instanceof PGPCompressedData packed) {
                objects = new BcPGPObjectFactory(packed.getDataStream());
            }
        }
        throw new PgpUnreadable("no file inside", null);
    }
}
