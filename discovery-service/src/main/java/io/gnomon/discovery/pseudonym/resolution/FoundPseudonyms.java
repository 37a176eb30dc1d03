package io.gnomon.discovery.pseudonym.resolution;

import java.util.List;

/**
 * The pseudonyms of a name.
 *
 * @param pseudonyms the one that is made now, then those by earlier keys that are still there
 */
record FoundPseudonyms(List<String> pseudonyms) {}
