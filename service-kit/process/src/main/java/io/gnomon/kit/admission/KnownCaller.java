package io.gnomon.kit.admission;

import io.gnomon.kit.admission.share.Lane;

/**
 * A caller whose token was verified lately.
 *
 * @param issuer who gave the token
 * @param subject whose it is, of that issuer
 * @param lane what the token allows
 */
public record KnownCaller(String issuer, String subject, Lane lane) {}
