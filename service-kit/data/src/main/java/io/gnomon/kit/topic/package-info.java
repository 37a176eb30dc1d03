/**
 * Following topics by Reactive Messaging channels: every process reads the whole topic at its start
 * and continues with what comes, so that it holds the present state.
 */
@NullMarked
package io.gnomon.kit.topic;

import org.jspecify.annotations.NullMarked;
