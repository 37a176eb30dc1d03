package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of what two people may change at the same time (RFC 9110, 8.8.3): a version number
 * where there is one, else a digest of what is shown.
 */
public final class EntityTag {

  private static final int DIGEST_BYTES = 12;
  private static final String ANY = "*";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private EntityTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The entity tag of what is shown; equal for equal things in every process. */
  public static String of(Object shown) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(shown));
      var text =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
      return "\"" + text + "\"";
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("no tag of " + shown.getClass(), e);
    }
  }

  /** 200 with the thing and its tag. */
  public static <T> RestResponse<T> ok(T shown) {
    return ok(shown, of(shown));
  }

  /** 200 with a thing of which some changes by itself, and the tag of what people change. */
  public static <T> RestResponse<T> ok(T shown, String tag) {
    return RestResponse.ResponseBuilder.ok(shown).header(HttpHeaders.ETAG, tag).build();
  }

  /**
   * Ends the request where the header {@code If-Match} names another version than the present one;
   * a request without the header is taken as it is. To be called in the transaction of the change.
   *
   * @param present the tag of what is there now
   */
  public static void require(@Nullable String ifMatch, String present) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    if (!isAmong(ifMatch, present)) {
      throw new ProblemException(
          StandardProblem.CHANGED_MEANWHILE, "Read it again and repeat the change on it.");
    }
  }

  /** Whether a header {@code If-Match} or {@code If-None-Match} names the tag. */
  static boolean isAmong(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .anyMatch(each -> each.equals(ANY) || each.equals(tag));
  }

  /**
   * Whether the tag changes with everything that is shown, and not just with what people change.
   */
  static boolean isOfAllOf(Object shown, String tag) {
    try {
      return of(shown).equals(tag);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Compares the header, and refuses a request without it. */
  public static void requirePresent(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          StandardProblem.VERSION_REQUIRED, "If-Match takes the ETag of the answer to GET.");
    }
  }
}
