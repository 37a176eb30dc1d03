/**
 * The risk model in force: weights, switches and borders as administrators set them, every version
 * kept; changing it rates the whole catalog again in one transaction with the messages that say so.
 */
@NullMarked
package io.gnomon.catalog.riskmodel;

import org.jspecify.annotations.NullMarked;
