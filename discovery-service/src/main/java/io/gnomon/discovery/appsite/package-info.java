/** The sites of an app that are used: hosts, and paths where the app has only a part of a host. */
@NullMarked
package io.gnomon.discovery.appsite;

import org.jspecify.annotations.NullMarked;
