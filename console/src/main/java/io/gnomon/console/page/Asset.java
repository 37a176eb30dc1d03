package io.gnomon.console.page;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A file of the pages.
 *
 * @param path below the folder of the pages
 * @param type its media type
 * @param hashed whether its name has a hash of its content, so that it never changes
 * @param encodings its content by content coding, the smallest first; {@code identity} is last
 */
record Asset(String path, String type, boolean hashed, Map<String, Buffer> encodings) {

  static final String IDENTITY = "identity";
}
