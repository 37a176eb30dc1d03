/** What the tests of all services share: callers, contracts, architecture rules, topics. */
@NullMarked
package io.gnomon.testing;

import org.jspecify.annotations.NullMarked;
