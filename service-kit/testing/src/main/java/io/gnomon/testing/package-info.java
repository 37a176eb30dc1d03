/**
 * What the tests of all services share: servers, callers, contracts, topics, and what fails on
 * purpose.
 */
@NullMarked
package io.gnomon.testing;

import org.jspecify.annotations.NullMarked;
