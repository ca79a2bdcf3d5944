package kz.arna.statistics.pgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** Encrypts to a new key as the Bureau would with {@code gpg --encrypt}. */
public final class PgpSender {

    private final PGPSecretKey secret;

    public PgpSender(String passphrase) {
        try {
            RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
            generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), new SecureRandom(), 2048, 12));
            PGPKeyPair pair = new BcPGPKeyPair(
                    4, PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), Date.from(Instant.EPOCH));
            var sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
            secret = new PGPSecretKey(
                    PGPSignature.DEFAULT_CERTIFICATION,
                    pair,
                    "arna test",
                    sha1,
                    null,
                    null,
                    new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                    new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                            .build(passphrase.toCharArray()));
        } catch (PGPException e) {
            throw new IllegalStateException("no key", e);
        }
    }

    /** The gateway's side of the key, armoured. */
    public Path writeSecretKey(Path file) throws IOException {
        try (OutputStream armour = new ArmoredOutputStream(Files.newOutputStream(file))) {
            secret.encode(armour);
        }
        return file;
    }

    /** Compressed, encrypted with AES-256 and protected against changes. */
    public byte[] encrypt(byte[] content) throws IOException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        PGPEncryptedDataGenerator encryption = new PGPEncryptedDataGenerator(
                new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(secret.getPublicKey()));
        PGPCompressedDataGenerator packing = new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZIP);
        try (OutputStream outer = encryption.open(encrypted, new byte[4096]);
                OutputStream packed = packing.open(outer, new byte[4096]);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(packed, PGPLiteralData.BINARY, "file", new Date(), new byte[4096])) {
            literal.write(content);
        } catch (PGPException e) {
            throw new IOException(e);
        }
        return encrypted.toByteArray();
    }
}
