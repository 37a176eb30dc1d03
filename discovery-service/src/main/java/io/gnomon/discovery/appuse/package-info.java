/**
 * Who uses apps, and who merely touches them: past a floor a user uses an app on a day, below it an
 * embedded widget or a preview of a link did.
 */
@NullMarked
package io.gnomon.discovery.appuse;

import org.jspecify.annotations.NullMarked;
