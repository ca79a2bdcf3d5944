package kz.arna.statistics.pgp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.jspecify.annotations.Nullable;

/** The gateway's OpenPGP key. Files are decrypted while they are read: memory does not grow with them. */
public final class PgpKey {

    private final PGPSecretKeyRingCollection keys;
    private final char[] passphrase;

    private PgpKey(PGPSecretKeyRingCollection keys, char[] passphrase) {
        this.keys = keys;
        this.passphrase = passphrase;
    }

    /**
     * Reads the key.
     *
     * @param file secret key as {@code gpg --export-secret-keys} writes it, with or without armour
     * @param passphrase of the file, empty if it has none
     */
    public static PgpKey read(Path file, String passphrase) throws IOException {
        try (InputStream bytes = PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
            PGPSecretKeyRingCollection keys = new PGPSecretKeyRingCollection(bytes, new BcKeyFingerprintCalculator());
            if (keys.size() == 0) {
                throw new IOException("no secret OpenPGP key");
            }
            return new PgpKey(keys, passphrase.toCharArray());
        } catch (PGPException e) {
            throw new IOException("not an OpenPGP key", e);
        }
    }

    /**
     * The bytes inside. The last read fails if what was read is not what was encrypted; nothing may be used before it
     * has succeeded.
     *
     * @param most bytes that may be inside: what is packed may be a bomb
     * @throws PgpUnreadable when it is not encrypted to this key, or has no protection against changes
     */
    public VerifiedStream open(InputStream encrypted, long most) throws IOException {
        try {
            return opened(new BcPGPObjectFactory(PGPUtil.getDecoderStream(new BufferedInputStream(encrypted))), most);
        } catch (PgpUnreadable e) {
            throw e;
        } catch (PGPException | RuntimeException | IOException e) {
            throw new PgpUnreadable("not OpenPGP for our key", e);
        }
    }

    private VerifiedStream opened(BcPGPObjectFactory objects, long most) throws IOException, PGPException {
        Object first = objects.nextObject();
        if (first != null && !(first instanceof PGPEncryptedDataList)) {
            first = objects.nextObject();
        }
        if (first instanceof PGPEncryptedDataList recipients) {
            for (PGPEncryptedData recipient : recipients) {
                PGPPrivateKey key = recipient instanceof PGPPublicKeyEncryptedData to ? ours(to) : null;
                if (key != null && (recipient.isIntegrityProtected() || recipient.isAEAD())) {
                    PGPPublicKeyEncryptedData data = (PGPPublicKeyEncryptedData) recipient;
                    return new VerifiedStream(
                            literal(data.getDataStream(new BcPublicKeyDataDecryptorFactory(key))), data, most);
                }
            }
        }
        throw new PgpUnreadable("not encrypted to our key, or without protection against changes", null);
    }

    private @Nullable PGPPrivateKey ours(PGPPublicKeyEncryptedData data) throws PGPException {
        PGPSecretKey secret = keys.getSecretKey(data.getKeyIdentifier().getKeyId());
        return secret == null
                ? null
                : secret.extractPrivateKey(
                        new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
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
