package io.gnomon.agent.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks policy-service who a token belongs to, once at a time for each token, and remembers by hash
 * what it answered. While it does not answer, its last answer for the token holds.
 */
final class TokenStatusCache {

  private static final String PATH = "/api/v1/me";
  private static final int UNAUTHENTICATED = 401;

  private final ServiceClient policy;
  private final long freshNanos;
  private final Cache<String, Answer> answers;
  private final Map<String, CompletableFuture<TokenStatus>> pending = new ConcurrentHashMap<>();

  /** What holds, and since when. */
  private record Answer(TokenStatus status, long atNanos) {}

  /**
   * Knows nothing yet.
   *
   * @param interval how long an answer is taken without asking again
   * @param maxTokens for how many tokens answers are remembered; those used least are forgotten
   */
  TokenStatusCache(ServiceClient policy, Duration interval, int maxTokens) {
    this.policy = policy;
    this.freshNanos = interval.toNanos();
    // Evicts before a writer goes on, so that many new tokens do not outrun it.
    this.answers = Caffeine.newBuilder().maximumSize(maxTokens).executor(Runnable::run).build();
  }

  /** What holds for a token; completes on any thread. */
  CompletableFuture<TokenStatus> find(String token) {
    var hash = hash(token);
    var known = answers.getIfPresent(hash);
    if (known != null && System.nanoTime() - known.atNanos() < freshNanos) {
      return CompletableFuture.completedFuture(known.status());
    }
    var mine = new CompletableFuture<TokenStatus>();
    var others = pending.putIfAbsent(hash, mine);
    if (others != null) {
      return others;
    }
    policy
        .send(ServiceRequest.get(PATH).authorizedBy("Bearer " + token))
        .onComplete(answered -> complete(hash, answered.result(), mine));
    return mine;
  }

  /** For how many tokens an answer is remembered. */
  long size() {
    answers.cleanUp();
    return answers.estimatedSize();
  }

  private void complete(
      String hash, ServiceResponse response, CompletableFuture<TokenStatus> waiting) {
    var status = status(response, answers.getIfPresent(hash));
    if (status != TokenStatus.UNKNOWN) {
      answers.put(hash, new Answer(status, System.nanoTime()));
    }
    pending.remove(hash);
    waiting.complete(status);
  }

  private static TokenStatus status(ServiceResponse response, @Nullable Answer last) {
    if (response.ok()) {
      return TokenStatus.VALID;
    }
    if (response.status() == UNAUTHENTICATED) {
      return TokenStatus.REVOKED;
    }
    return last == null ? TokenStatus.UNKNOWN : last.status();
  }

  private static String hash(String token) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
