package io.gnomon.policy.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** The public half of the key pair that a device made: a JWK on the curve P-256. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DevicePublicKey(
    @NotNull @Pattern(regexp = "EC", message = "must be EC") String kty,
    @NotNull @Pattern(regexp = "P-256", message = "must be P-256") String crv,
    @NotNull @Pattern(regexp = COORDINATE, message = NO_COORDINATE) String x,
    @NotNull @Pattern(regexp = COORDINATE, message = NO_COORDINATE) String y) {

  // 32 bytes in base64url.
  private static final String COORDINATE = "[A-Za-z0-9_-]{43}";
  private static final String NO_COORDINATE = "must be 32 bytes in base64url";

  /** Ends the request where these coordinates are no point of the curve. */
  EllipticCurveJsonWebKey jwk() {
    try {
      var jwk = new EllipticCurveJsonWebKey(Map.of("kty", kty, "crv", crv, "x", x, "y", y), null);
      if (isOnCurve((ECPublicKey) jwk.getKey())) {
        return jwk;
      }
    } catch (JoseException e) {
      // Answered below.
    }
    throw new ProblemException(StandardProblem.INVALID_VALUE, "publicKey is no key on P-256");
  }

  static String json(EllipticCurveJsonWebKey jwk) {
    return jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static boolean isOnCurve(ECPublicKey key) {
    var curve = key.getParams().getCurve();
    var p = ((ECFieldFp) curve.getField()).getP();
    BigInteger px = key.getW().getAffineX();
    BigInteger py = key.getW().getAffineY();
    var right = px.pow(3).add(curve.getA().multiply(px)).add(curve.getB()).mod(p);
    return px.compareTo(p) < 0 && py.compareTo(p) < 0 && py.multiply(py).mod(p).equals(right);
  }
}
