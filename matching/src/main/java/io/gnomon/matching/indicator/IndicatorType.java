package io.gnomon.matching.indicator;

/**
 * What an indicator names; the constants are spelled as in the contracts and in the Defender API.
 */
public enum IndicatorType {
  /** A name and all its subdomains. */
  DomainName,
  /** One host exactly and a path prefix; without a path it is like a domain. */
  Url,
  /** An address or a CIDR range. */
  IpAddress
}
