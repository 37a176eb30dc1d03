package io.gnomon.discovery.privacy;

/**
 * Who is behind a pseudonym.
 *
 * @param name of a user in lower case and composed (NFC), as names are compared
 */
record ResolvedPseudonym(String pseudonym, NamedKind kind, String name) {}
