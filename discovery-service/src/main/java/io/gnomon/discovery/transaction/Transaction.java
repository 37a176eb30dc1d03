package io.gnomon.discovery.transaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use of a host.
 *
 * @param user null when not known
 * @param ipAddress of the device, in canonical form; null when not known
 * @param host canonical
 * @param path canonical, without query; null when invisible
 * @param uploadedBytes null when not known, which counts as none; as are downloaded ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transaction(
    Instant at,
    @Nullable String user,
    @Nullable String ipAddress,
    String host,
    @Nullable String path,
    @Nullable Long uploadedBytes,
    @Nullable Long downloadedBytes) {

  /** A copy with another user name. */
  public Transaction withUser(String name) {
    return new Transaction(at, name, ipAddress, host, path, uploadedBytes, downloadedBytes);
  }

  /** Uploaded bytes as they count. */
  @JsonIgnore
  public long uploaded() {
    return uploadedBytes == null ? 0 : uploadedBytes;
  }

  /** Downloaded bytes as they count. */
  @JsonIgnore
  public long downloaded() {
    return downloadedBytes == null ? 0 : downloadedBytes;
  }
}
