/**
 * What is done about callers that do not read their answers: these are bounded, and end in time.
 */
@NullMarked
package io.gnomon.kit.reader;

import org.jspecify.annotations.NullMarked;
