/**
 * The score of a cloud app: pure arithmetic over facts, explained risk factor by risk factor, and
 * where a score starts before any evidence.
 */
package io.gnomon.catalog.score;
