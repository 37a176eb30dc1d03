/**
 * How the services write and read JSON, beyond what Quarkus has settings for, and how much of it a
 * client may send.
 */
@NullMarked
package io.gnomon.kit.json;

import org.jspecify.annotations.NullMarked;
