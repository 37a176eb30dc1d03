/**
 * The decision: which cloud apps are allowed, watched or blocked, on which devices, and what came
 * of it. A tag ({@code apptag}) becomes indicators by the pure plan of {@code indicator}, which
 * {@code enforcement} stores as the next revision of {@code feed.log}; {@code feed.stream} brings
 * it to devices, whose attempts ({@code event}) become alerts.
 */
package io.gnomon.policy;
