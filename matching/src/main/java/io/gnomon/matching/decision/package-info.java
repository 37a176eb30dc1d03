/**
 * Which of the indicators that match a visit decides about it, and why: the same answer on the
 * device that enforces, in the service that explains and in the console that shows it. {@code
 * contracts/decision-vectors.json} holds the cases.
 */
@NullMarked
package io.gnomon.matching.decision;

import org.jspecify.annotations.NullMarked;
