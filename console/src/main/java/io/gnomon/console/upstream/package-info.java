/**
 * The services behind the front door: where they are, by which paths they are reached, and whether
 * they answer.
 */
package io.gnomon.console.upstream;
