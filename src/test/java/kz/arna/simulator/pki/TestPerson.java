package kz.arna.simulator.pki;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kz.arna.signature.SignerRole;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs, with everything in order; each {@code with…} changes one thing.
 *
 * @param iin 12 digits
 * @param bin of the organisation, where the person signs for one
 * @param usage key-usage bits
 */
public record TestPerson(
        @Nullable String iin,
        @Nullable String bin,
        String surname,
        String name,
        @Nullable String organization,
        List<SignerRole> roles,
        Instant since,
        Instant until,
        int usage,
        KeyPair keys,
        TestAuthority authority) {

    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final ConcurrentMap<TestPerson, X509Certificate> ISSUED = new ConcurrentHashMap<>();

    /** First head of an organisation. */
    public static TestPerson ceo(String iin, String bin, String organization, String surname, String name) {
        return of(iin, bin, organization, surname, name, SignerRole.LEGAL_ENTITY, SignerRole.CEO);
    }

    /** Employee of an organisation without right to sign for it. */
    public static TestPerson employee(String iin, String bin, String organization, String surname, String name) {
        return of(iin, bin, organization, surname, name, SignerRole.LEGAL_ENTITY, SignerRole.EMPLOYEE);
    }

    /** Natural person or individual entrepreneur. */
    public static TestPerson individual(String iin, String surname, String name) {
        return of(iin, null, null, surname, name, SignerRole.INDIVIDUAL);
    }

    private static TestPerson of(
            String iin,
            @Nullable String bin,
            @Nullable String organization,
            String surname,
            String name,
            SignerRole... roles) {
        return new TestPerson(
                iin,
                bin,
                surname,
                name,
                organization,
                List.of(roles),
                Instant.parse("2025-01-10T04:00:00Z"),
                Instant.parse("2030-01-10T04:00:00Z"),
                SIGNING,
                TestPki.PERSON_KEYS,
                TestPki.ISSUING);
    }

    /** With a certificate that ended a year before the first application of the examples. */
    public TestPerson withExpiredCertificate() {
        return withValidity(Instant.parse("2023-01-10T04:00:00Z"), Instant.parse("2024-01-10T04:00:00Z"));
    }

    public TestPerson withValidity(Instant from, Instant to) {
        return new TestPerson(iin, bin, surname, name, organization, roles, from, to, usage, keys, authority);
    }

    /** With a certificate for authentication. */
    public TestPerson withAuthenticationCertificate() {
        return withUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
    }

    public TestPerson withUsage(int bits) {
        return new TestPerson(iin, bin, surname, name, organization, roles, since, until, bits, keys, authority);
    }

    /** With a key on curve P-256. */
    public TestPerson withCurveKey() {
        return withKeys(TestPki.CURVE_KEYS);
    }

    public TestPerson withKeys(KeyPair others) {
        return new TestPerson(iin, bin, surname, name, organization, roles, since, until, usage, others, authority);
    }

    /** With a certificate of an authority that nobody trusts. */
    public TestPerson ofUnknownRoot() {
        return new TestPerson(
                iin, bin, surname, name, organization, roles, since, until, usage, keys, TestPki.UNKNOWN_ROOT);
    }

    /** With these numbers, whether real or not. */
    public TestPerson withNumbers(@Nullable String otherIin, @Nullable String otherBin) {
        return new TestPerson(
                otherIin, otherBin, surname, name, organization, roles, since, until, usage, keys, authority);
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    /** The certificate; issued once. */
    public X509Certificate certificate() {
        return ISSUED.computeIfAbsent(this, person -> authority.issue(request()));
    }

    TestAuthority.Request request() {
        List<KeyPurposeId> purposes = new ArrayList<>(List.of(
                (usage & KeyUsage.nonRepudiation) != 0
                        ? KeyPurposeId.id_kp_emailProtection
                        : KeyPurposeId.id_kp_clientAuth));
        for (SignerRole role : roles) {
            purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(role.oid())));
        }
        return new TestAuthority.Request(
                subject(), keys.getPublic(), since, until, usage, purposes.toArray(KeyPurposeId[]::new));
    }

    /** As the authorities of the Republic write it. */
    private X500Name subject() {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, surname + " " + name)
                .addRDN(BCStyle.SURNAME, surname)
                .addRDN(BCStyle.C, "KZ");
        if (iin != null) {
            subject.addRDN(BCStyle.SERIALNUMBER, "IIN" + iin);
        }
        if (organization != null) {
            subject.addRDN(BCStyle.O, organization);
        }
        if (bin != null) {
            subject.addRDN(BCStyle.OU, "BIN" + bin);
        }
        return subject.build();
    }
}
