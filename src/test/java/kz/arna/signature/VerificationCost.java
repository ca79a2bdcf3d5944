package kz.arna.signature;

import static kz.arna.signature.Persons.HEAD;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Random;
import kz.arna.simulator.pki.TestSigner;

/** Prints what one verification and one signature of 4 KB cost on one core, in microseconds. Run by hand. */
final class VerificationCost {

    private static final int ROUNDS = 20_000;

    private VerificationCost() {}

    public static void main(String[] args) {
        report(new PrintStream(OutputStream.nullOutputStream()));
        report(System.err);
    }

    private static void report(PrintStream out) {
        byte[] content = new byte[4096];
        new Random(1).nextBytes(content);
        byte[] rsa = TestSigner.sign(content, HEAD);
        byte[] curve = TestSigner.sign(content, HEAD.withCurveKey());
        SignatureVerifier verifier = Persons.verifier();
        out.printf("verify RSA-2048 %.1f us%n", micros(() -> require(verifier.verify(content, rsa)), ROUNDS));
        out.printf("verify P-256    %.1f us%n", micros(() -> require(verifier.verify(content, curve)), ROUNDS / 10));
        out.printf("sign RSA-2048   %.1f us%n", micros(() -> TestSigner.sign(content, HEAD), ROUNDS / 10));
    }

    private static void require(SignatureReport report) {
        if (!report.isValid()) {
            throw new IllegalStateException(String.valueOf(report.reason()));
        }
    }

    private static double micros(Runnable work, int rounds) {
        long started = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        return (System.nanoTime() - started) / 1_000.0 / rounds;
    }
}
