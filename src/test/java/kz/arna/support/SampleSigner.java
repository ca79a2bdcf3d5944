package kz.arna.support;

import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestSigner;

/** The first head of a sample company signs its applications. */
public final class SampleSigner {

    private static final String IIN = "750314300121";

    private SampleSigner() {}

    /** Who signs for the company with this BIN. */
    public static TestPerson head(String bin) {
        return TestPerson.ceo(IIN, bin, "«Үлгі» ЖШС", "ҮЛГІБАЕВ", "АСАН");
    }

    /** Detached signature of the application's bytes by its company's first head. */
    public static byte[] sign(SampleApplication application) {
        return TestSigner.sign(
                application.bytes(),
                head(application.root().at("/applicant/bin").asText()));
    }
}
