package id.sarpras.identity.store;

import id.sarpras.identity.ApiToken;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.TokenScope;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tokens in the database, by their hashes.
@Component
public class TokenStore {

  private static final String TOKENS =
      """
      SELECT t.unit_id, t.id, t.officer_id, o.name AS officer_name, t.name, t.scope, t.hint,
             t.made_at, t.expires_at, u.at AS used_at, r.at AS revoked_at
      FROM api_token t
      JOIN officer o ON (o.unit_id, o.id) = (t.unit_id, t.officer_id)
      LEFT JOIN api_token_use u ON (u.unit_id, u.token_id) = (t.unit_id, t.id)
      LEFT JOIN api_token_revoked r ON (r.unit_id, r.token_id) = (t.unit_id, t.id)
      """;
  private static final String ALL = TOKENS + "WHERE t.unit_id = :unit ORDER BY t.id DESC";
  private static final String OF =
      TOKENS + "WHERE t.unit_id = :unit AND t.officer_id = :officer ORDER BY t.id DESC";
  private static final String FIND = TOKENS + "WHERE t.unit_id = :unit AND t.id = :id";
  private static final String OF_ACTIVE = TOKENS + "WHERE t.token_hash = :hash AND o.active";
  private static final String LINE_UP =
      "SELECT id FROM officer WHERE unit_id = :unit AND id = :officer FOR NO KEY UPDATE";
  private static final String ADD =
      """
      INSERT INTO api_token
        (unit_id, id, officer_id, name, scope, hint, token_hash, made_at, expires_at)
      VALUES (:unit, :id, :officer, :name, :scope, :hint, :hash, :made, :expires)
      """;
  private static final String USE =
      """
      INSERT INTO api_token_use (unit_id, token_id, at) VALUES (:unit, :id, :at)
      ON CONFLICT (unit_id, token_id) DO UPDATE SET at = excluded.at WHERE api_token_use.at < excluded.at
      """;
  private static final String REVOKE =
      """
      INSERT INTO api_token_revoked (unit_id, token_id, at, officer_id)
      VALUES (:unit, :id, :at, :by) ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;

  TokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody else makes a token for this officer.
  public void lineUp(Officer officer) {
    of(LINE_UP, officer).query(UUID.class).list();
  }

  public void add(ApiToken token, byte[] hash) {
    one(ADD, token)
        .param("officer", token.officer().value())
        .param("name", token.name())
        .param("scope", token.scope().name())
        .param("hint", token.hint())
        .param("hash", hash)
        .param("made", Timestamp.from(token.made()))
        .param("expires", Timestamp.from(token.expires()))
        .update();
  }

  public List<ApiToken> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(TokenStore::token).list();
  }

  public List<ApiToken> of(Officer officer) {
    return of(OF, officer).query(TokenStore::token).list();
  }

  public Optional<ApiToken> find(UnitId unit, UUID id) {
    return jdbc.sql(FIND)
        .param("unit", unit.value())
        .param("id", id)
        .query(TokenStore::token)
        .optional();
  }

  /// The token with this hash, where its officer is still active.
  public Optional<ApiToken> ofActive(byte[] hash) {
    return jdbc.sql(OF_ACTIVE).param("hash", hash).query(TokenStore::token).optional();
  }

  /// Notes the last use.
  public void use(ApiToken token, Instant at) {
    one(USE, token).param("at", Timestamp.from(at)).update();
  }

  /// True for the one who revoked it first.
  public boolean revoke(ApiToken token, Officer by, Instant at) {
    return one(REVOKE, token).param("at", Timestamp.from(at)).param("by", by.id().value()).update()
        == 1;
  }

  private JdbcClient.StatementSpec of(String sql, Officer officer) {
    return jdbc.sql(sql)
        .param("unit", officer.unit().value())
        .param("officer", officer.id().value());
  }

  private JdbcClient.StatementSpec one(String sql, ApiToken token) {
    return jdbc.sql(sql).param("unit", token.unit().value()).param("id", token.id());
  }

  private static ApiToken token(ResultSet rs, int index) throws SQLException {
    return new ApiToken(
        rs.getObject("id", UUID.class),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new OfficerId(rs.getObject("officer_id", UUID.class)),
        rs.getString("officer_name"),
        rs.getString("name"),
        TokenScope.valueOf(rs.getString("scope")),
        rs.getString("hint"),
        rs.getTimestamp("made_at").toInstant(),
        rs.getTimestamp("expires_at").toInstant(),
        instant(rs, "used_at"),
        instant(rs, "revoked_at"));
  }

  private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
