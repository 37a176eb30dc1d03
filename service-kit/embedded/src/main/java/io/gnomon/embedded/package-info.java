/**
 * Real PostgreSQL, real Kafka and a local token issuer that need nothing but a JDK: what the
 * launcher runs and what the tests of every service run against. Nothing here is part of a deployed
 * service. This package starts both servers as one process; they themselves, and what they need,
 * are beside it.
 */
@NullMarked
package io.gnomon.embedded;

import org.jspecify.annotations.NullMarked;
