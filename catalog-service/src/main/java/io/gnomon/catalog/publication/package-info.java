/**
 * What the other services learn of cloud apps: a message for each app on {@code
 * catalog.cloud-apps.v1}.
 */
@NullMarked
package io.gnomon.catalog.publication;

import org.jspecify.annotations.NullMarked;
