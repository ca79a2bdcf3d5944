package kz.arna.simulator.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The authorities of the test PKI: a root, the authority below it that issues to persons, its responder, timestamps. */
public final class TestPki {

    /** Where the root lies, for {@code arna.signature.anchors} of any process on this machine. */
    public static final String ANCHORS =
            Objects.requireNonNull(TestPki.class.getResource("/pki/anchors/")).toString();

    public static final TestAuthority ROOT =
            TestAuthority.root("ARNA СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ (TEST)", TestKeys.rsa("root"));
    public static final TestAuthority ISSUING =
            ROOT.subordinate("ARNA СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҒЫ (TEST)", TestKeys.rsa("issuing"));

    /** A root that nobody trusts. */
    public static final TestAuthority UNKNOWN_ROOT =
            TestAuthority.root("БЕЛГІСІЗ НЕГІЗГІ ОРТАЛЫҚ (TEST)", TestKeys.rsa("other-root"));

    static final KeyPair PERSON_KEYS = TestKeys.rsa("person");
    static final KeyPair CURVE_KEYS = TestKeys.curve();
    public static final KeyPair SHORT_KEYS = TestKeys.rsa("short");

    public static final KeyPair RESPONDER_KEYS = TestKeys.rsa("ocsp");
    public static final X509Certificate RESPONDER = ISSUING.issue(TestAuthority.Request.service(
            "ARNA OCSP (TEST)", RESPONDER_KEYS.getPublic(), KeyUsage.digitalSignature, KeyPurposeId.id_kp_OCSPSigning));

    private TestPki() {}
}
