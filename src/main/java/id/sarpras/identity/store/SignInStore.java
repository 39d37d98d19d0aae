package id.sarpras.identity.store;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wrong passwords and one-time links in the database.
@Component
public class SignInStore {

  /// Whose link it is.
  public record Holder(UnitId unit, OfficerId officer) {}

  private static final String ADD_FAILURE =
      "INSERT INTO sign_in_failure (id, username, at) VALUES (:id, :username, :at)";
  private static final String FAILURES =
      "SELECT count(*) FROM sign_in_failure WHERE username = :username AND at > :since";
  private static final String ONE_AT_A_TIME =
      "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:username, 0))) AS held";
  private static final String FORGET = "DELETE FROM sign_in_failure WHERE username = :username";
  private static final String FORGET_OLD = "DELETE FROM sign_in_failure WHERE at < :before";
  private static final String DROP_LINKS =
      "DELETE FROM one_time_link WHERE unit_id = :unit AND officer_id = :officer";
  private static final String ADD_LINK =
      """
      INSERT INTO one_time_link (unit_id, id, officer_id, token_hash, expires_at)
      VALUES (:unit, :id, :officer, :hash, :expires)
      """;
  private static final String HOLDER =
      "SELECT unit_id, officer_id FROM one_time_link WHERE token_hash = :hash AND expires_at > :now";
  private static final String USE_LINK = "DELETE FROM one_time_link WHERE token_hash = :hash";

  private final JdbcClient jdbc;

  SignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Counts one more try, unless there were already as many as are allowed. Tries of the same name
  /// wait for each other, so it must be called in a transaction of its own.
  ///
  /// @return the how manieth this one is; more than `allowed` where it was one too many
  public int count(String username, Instant now, Instant since, int allowed) {
    jdbc.sql(ONE_AT_A_TIME).param("username", username).query(Integer.class).single();
    int before = failures(username, since);
    if (before < allowed) {
      addFailure(username, now);
    }
    return before + 1;
  }

  private void addFailure(String username, Instant at) {
    jdbc.sql(ADD_FAILURE)
        .param("id", Ids.next())
        .param("username", username)
        .param("at", Timestamp.from(at))
        .update();
  }

  private int failures(String username, Instant since) {
    return jdbc.sql(FAILURES)
        .param("username", username)
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  public void forgetFailures(String username) {
    jdbc.sql(FORGET).param("username", username).update();
  }

  public void forgetFailuresBefore(Instant before) {
    jdbc.sql(FORGET_OLD).param("before", Timestamp.from(before)).update();
  }

  /// Writes a link down; an earlier one of the same officer is void.
  public void setLink(Officer officer, byte[] tokenHash, Instant expires) {
    jdbc.sql(DROP_LINKS)
        .param("unit", officer.unit().value())
        .param("officer", officer.id().value())
        .update();
    jdbc.sql(ADD_LINK)
        .param("unit", officer.unit().value())
        .param("id", Ids.next())
        .param("officer", officer.id().value())
        .param("hash", tokenHash)
        .param("expires", Timestamp.from(expires))
        .update();
  }

  public Optional<Holder> holder(byte[] tokenHash, Instant now) {
    return jdbc.sql(HOLDER)
        .param("hash", tokenHash)
        .param("now", Timestamp.from(now))
        .query(
            (rs, index) ->
                new Holder(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    new OfficerId(rs.getObject("officer_id", UUID.class))))
        .optional();
  }

  /// True for the one who used it first.
  public boolean use(byte[] tokenHash) {
    return jdbc.sql(USE_LINK).param("hash", tokenHash).update() == 1;
  }
}
