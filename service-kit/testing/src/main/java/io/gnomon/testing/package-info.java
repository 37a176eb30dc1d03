/** What the tests of all services share: servers, callers, contracts and topics. */
@NullMarked
package io.gnomon.testing;

import org.jspecify.annotations.NullMarked;
