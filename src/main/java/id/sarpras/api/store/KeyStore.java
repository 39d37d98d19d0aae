package id.sarpras.api.store;

import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calls that were done, and their answers, in the database. Everything here happens in the
/// transaction in which the call itself is done: the effect and its answer are both there, or
/// neither.
@Component
public class KeyStore {

  /// A call with a key.
  ///
  /// @param token by which it came: another token's keys are others
  /// @param fingerprint of method, address and body
  public record Call(UnitId unit, UUID token, String key, byte[] fingerprint) {}

  /// What was answered.
  ///
  /// @param location empty where there was none
  public record Answer(
      byte[] fingerprint, int status, String contentType, String location, byte[] body) {

    /// Whether it answered just this call.
    public boolean answers(Call call) {
      return Arrays.equals(fingerprint, call.fingerprint());
    }
  }

  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 9457))";
  private static final String FIND =
      """
      SELECT fingerprint, status, content_type, location, body FROM idempotency_key
      WHERE unit_id = :unit AND token_id = :token AND key = :key AND at > :since
      """;
  private static final String KEEP =
      """
      INSERT INTO idempotency_key
        (unit_id, token_id, key, fingerprint, status, content_type, location, body, at)
      VALUES (:unit, :token, :key, :fingerprint, :status, :contentType, :location, :body, :at)
      ON CONFLICT (unit_id, token_id, key) DO UPDATE SET
        fingerprint = excluded.fingerprint, status = excluded.status,
        content_type = excluded.content_type, location = excluded.location, body = excluded.body,
        at = excluded.at
      """;
  private static final String FORGET = "DELETE FROM idempotency_key WHERE at <= :before";

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether nobody else is at this key; then nobody else is until the transaction ends.
  public boolean lock(Call call) {
    return jdbc.sql(LOCK)
        .param("key", call.token() + " " + call.key())
        .query(Boolean.class)
        .single();
  }

  /// What was answered to this key after an instant.
  public Optional<Answer> find(Call call, Instant since) {
    return of(FIND, call)
        .param("since", Timestamp.from(since))
        .query(
            (rs, index) ->
                new Answer(
                    rs.getBytes("fingerprint"),
                    rs.getInt("status"),
                    rs.getString("content_type"),
                    rs.getString("location"),
                    rs.getBytes("body")))
        .optional();
  }

  public void keep(Call call, Answer answer, Instant at) {
    of(KEEP, call)
        .param("fingerprint", answer.fingerprint())
        .param("status", answer.status())
        .param("contentType", answer.contentType())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("at", Timestamp.from(at))
        .update();
  }

  public int forget(Instant before) {
    return jdbc.sql(FORGET).param("before", Timestamp.from(before)).update();
  }

  private JdbcClient.StatementSpec of(String sql, Call call) {
    return jdbc.sql(sql)
        .param("unit", call.unit().value())
        .param("token", call.token())
        .param("key", call.key());
  }
}
