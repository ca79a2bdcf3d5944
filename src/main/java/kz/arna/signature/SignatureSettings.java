package kz.arna.signature;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom signatures are trusted from.
 *
 * @param anchors folders (Spring resource locations, e.g. {@code file:/etc/arna/trust}) whose certificates, PEM or DER,
 *     are all trusted as authorities
 * @param timestampAnchors the same for timestamp authorities; empty: the same anchors
 * @param checkDigits whether IIN and BIN of a certificate's subject must pass their check; the authority's own test
 *     persons do not
 * @param rememberedCertificates of how many certificates the checked path is remembered
 * @param oldestRevocationAnswer how old an answer about revocation may be that names no end of its own
 * @param clockSkew how far clocks of others may be ahead of ours
 */
@ConfigurationProperties("arna.signature")
public record SignatureSettings(
        @DefaultValue("classpath:trust/kz") List<String> anchors,
        @DefaultValue List<String> timestampAnchors,
        @DefaultValue("true") boolean checkDigits,
        @DefaultValue("20000") int rememberedCertificates,
        @DefaultValue("24h") Duration oldestRevocationAnswer,
        @DefaultValue("5m") Duration clockSkew) {}
