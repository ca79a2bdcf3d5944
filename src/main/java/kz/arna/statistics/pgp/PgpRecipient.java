package kz.arna.statistics.pgp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody's public OpenPGP key, to which files are encrypted. */
public final class PgpRecipient {

    private static final int BUFFER = 64 * 1024;
    private static final int ENCRYPTS = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    private final PGPPublicKey key;

    private PgpRecipient(PGPPublicKey key) {
        this.key = key;
    }

    /**
     * Reads the key.
     *
     * @param file public key as {@code gpg --export} writes it, with or without armour
     * @throws IOException when there is none that may encrypt: expired, revoked or made for signatures only
     */
    public static PgpRecipient read(Path file) throws IOException {
        try (InputStream bytes = PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
            PGPPublicKey found = null;
            for (PGPPublicKeyRing ring : new PGPPublicKeyRingCollection(bytes, new BcKeyFingerprintCalculator())) {
                for (PGPPublicKey key : ring) {
                    found = mayEncrypt(key) ? key : found;
                }
            }
            return new PgpRecipient(known(found));
        } catch (PGPException e) {
            throw new IOException("not an OpenPGP key", e);
        }
    }

    private static PGPPublicKey known(@Nullable PGPPublicKey found) throws IOException {
        if (found == null) {
            throw new IOException("no OpenPGP key that may encrypt");
        }
        return found;
    }

    /** The algorithm alone does not say it: a key for signatures only may be of one that could encrypt. */
    private static boolean mayEncrypt(PGPPublicKey key) {
        long life = key.getValidSeconds();
        boolean expired =
                life > 0 && key.getCreationTime().toInstant().plusSeconds(life).isBefore(Instant.now());
        if (!key.isEncryptionKey() || key.hasRevocation() || expired) {
            return false;
        }
        boolean said = false;
        boolean may = false;
        for (Iterator<PGPSignature> signatures = key.getSignatures(); signatures.hasNext(); ) {
            PGPSignature signature = signatures.next();
            int flags = signature.getHashedSubPackets() == null
                    ? 0
                    : signature.getHashedSubPackets().getKeyFlags();
            said |= flags != 0;
            may |= (flags & ENCRYPTS) != 0;
        }
        return may || !said;
    }

    /**
     * Encrypts with AES-256, compressed and protected against changes, as {@code gpg --encrypt} does.
     *
     * @param name of the file inside
     */
    public byte[] encrypt(byte[] content, String name) throws IOException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        PGPEncryptedDataGenerator encryption =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
        PGPCompressedDataGenerator packing = new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZIP);
        try (OutputStream outer = encryption.open(encrypted, new byte[BUFFER]);
                OutputStream packed = packing.open(outer, new byte[BUFFER]);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(packed, PGPLiteralData.BINARY, name, Date.from(Instant.now()), new byte[BUFFER])) {
            literal.write(content);
        } catch (PGPException e) {
            throw new IOException("could not be encrypted", e);
        }
        return encrypted.toByteArray();
    }
}
