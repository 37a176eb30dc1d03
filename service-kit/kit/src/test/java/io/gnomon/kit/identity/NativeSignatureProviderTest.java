package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.conscrypt.Conscrypt;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeSignatureProviderTest {

  private static final String NATIVE = "Conscrypt";
  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

  @BeforeEach
  void install() {
    assumeTrue(
        Conscrypt.isAvailable(), "skipped: needs a platform that Conscrypt has a library for");
    assertThat(NativeSignatureProvider.install()).isTrue();
  }

  @AfterEach
  void remove() {
    Security.removeProvider(NATIVE);
  }

  @Test
  void isThereOnceHoweverOftenItIsInstalled() {
    NativeSignatureProvider.install();
    assertThat(Arrays.stream(Security.getProviders()).map(Provider::getName))
        .containsOnlyOnce(NATIVE)
        .startsWith(NATIVE);
  }

  @Test
  void leavesTlsDigestsAndRandomNumbersToTheJdk() throws GeneralSecurityException {
    assertThat(SSLContext.getInstance("TLS").getProvider().getName()).isNotEqualTo(NATIVE);
    assertThat(MessageDigest.getInstance("SHA-256").getProvider().getName()).isNotEqualTo(NATIVE);
    assertThat(new SecureRandom().getProvider().getName()).isNotEqualTo(NATIVE);
  }

  /** Keys of each side, signed by each side, verified by each side. */
  @ParameterizedTest
  @CsvSource({
    "EC, SHA256withECDSA, SunEC",
    "RSA, SHA256withRSA, SunRsaSign",
  })
  void understandsTheJdkAndIsUnderstood(String keys, String algorithm, String jdk)
      throws GeneralSecurityException {
    assertThat(Signature.getInstance(algorithm).getProvider().getName()).isEqualTo(NATIVE);
    for (var maker : new String[] {NATIVE, jdk}) {
      var pair = pair(keys, maker);
      for (var signer : new String[] {NATIVE, jdk}) {
        var signature = Signature.getInstance(algorithm, signer);
        signature.initSign(pair.getPrivate());
        signature.update(MESSAGE);
        var signed = signature.sign();
        for (var verifier : new String[] {NATIVE, jdk}) {
          assertThat(verifies(algorithm, verifier, pair, signed)).isTrue();
          signed[signed.length - 1] ^= 1;
          assertThat(verifies(algorithm, verifier, pair, signed)).isFalse();
          signed[signed.length - 1] ^= 1;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"EC, ES256", "RSA, RS256"})
  void makesAndReadsJsonWebSignatures(String keys, String algorithm)
      throws GeneralSecurityException, JoseException {
    var pair = pair(keys, NATIVE);
    var made = new JsonWebSignature();
    made.setPayload("{}");
    made.setAlgorithmHeaderValue(algorithm);
    made.setKey(pair.getPrivate());
    var read = new JsonWebSignature();
    read.setCompactSerialization(made.getCompactSerialization());
    read.setKey(pair.getPublic());
    assertThat(read.verifySignature()).isTrue();
  }

  private static KeyPair pair(String keys, String maker) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(keys, maker);
    generator.initialize(keys.equals("EC") ? 256 : 2048);
    return generator.generateKeyPair();
  }

  private static boolean verifies(String algorithm, String verifier, KeyPair pair, byte[] signed)
      throws GeneralSecurityException {
    var signature = Signature.getInstance(algorithm, verifier);
    signature.initVerify(pair.getPublic());
    signature.update(MESSAGE);
    try {
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    }
  }
}
