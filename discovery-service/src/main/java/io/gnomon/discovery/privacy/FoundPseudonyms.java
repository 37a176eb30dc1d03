package io.gnomon.discovery.privacy;

import java.util.List;

/**
 * The pseudonyms of a name.
 *
 * @param pseudonyms the one that is made now, then others that were: by earlier keys that are still
 *     there, and of a name itself before it became that of a person with more names
 */
record FoundPseudonyms(List<String> pseudonyms) {}
