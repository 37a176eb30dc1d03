/**
 * The risk model in force: weights, switches and borders as administrators set them, every version
 * kept. A change rates the whole catalog again, in one transaction with the messages.
 */
package io.gnomon.catalog.riskmodel;
