/**
 * What an administrator asks of the risk model, checked, and what is kept of it in each version.
 */
@NullMarked
package io.gnomon.catalog.weight.settings;

import org.jspecify.annotations.NullMarked;
