/** Which service answers which path, as {@code contracts/routes.json} says. */
@NullMarked
package io.gnomon.console.route;

import org.jspecify.annotations.NullMarked;
