package id.sarpras.whatsapp;

import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What Meta delivered.
@Component
class EventStore {

  /// An event that is not done with.
  ///
  /// @param subject the complaint to which it belongs; empty where it was not worked through yet
  record Kept(byte[] sealed, Optional<UUID> subject, int tries) {}

  private static final String ADD_ONCE =
      """
      INSERT INTO whatsapp_event (unit_id, id, mark, sealed, delivered_at)
      VALUES (:unit, :id, :mark, :sealed, :at) ON CONFLICT (unit_id, mark) DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT sealed, subject_id, tries FROM whatsapp_event
      WHERE unit_id = :unit AND id = :id AND sealed IS NOT NULL
      """;
  private static final String HOLD = FIND + "FOR UPDATE";
  private static final String BELONG =
      """
      UPDATE whatsapp_event SET chat_id = :chat, subject_id = :subject, said_at = :at
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String FINISH =
      "UPDATE whatsapp_event SET sealed = NULL WHERE unit_id = :unit AND id = :id";
  private static final String TRY =
      "UPDATE whatsapp_event SET tries = tries + 1 WHERE unit_id = :unit AND id = :id";
  private static final String SUBJECT_OF =
      """
      SELECT subject_id FROM whatsapp_event
      WHERE unit_id = :unit AND mark = :mark AND subject_id IS NOT NULL
      """;
  private static final String SUBJECTS_OF_CHAT =
      """
      SELECT subject_id FROM whatsapp_event WHERE unit_id = :unit AND chat_id = :chat
      GROUP BY subject_id ORDER BY max(said_at) DESC LIMIT 20
      """;

  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the content of an event is sealed to.
  static String owner(UnitId unit, UUID id) {
    return unit.value() + "/whatsapp/" + id;
  }

  /// False where it was delivered before.
  boolean addOnce(UnitId unit, UUID id, byte[] mark, byte[] sealed, Instant at) {
    return of(ADD_ONCE, unit, id)
            .param("mark", mark)
            .param("sealed", sealed)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// An event that is not done with.
  Optional<Kept> find(UnitId unit, UUID id) {
    return kept(of(FIND, unit, id));
  }

  /// The same, which nobody else works on until the transaction is over.
  Optional<Kept> held(UnitId unit, UUID id) {
    return kept(of(HOLD, unit, id));
  }

  /// Says to which complaint a message belongs.
  void belong(UnitId unit, UUID id, UUID chat, UUID subject, Instant saidAt) {
    of(BELONG, unit, id)
        .param("chat", chat)
        .param("subject", subject)
        .param("at", Timestamp.from(saidAt))
        .update();
  }

  /// Throws the content away.
  void finish(UnitId unit, UUID id) {
    of(FINISH, unit, id).update();
  }

  /// Its file was tried once more, in vain.
  void tried(UnitId unit, UUID id) {
    of(TRY, unit, id).update();
  }

  /// The complaint to which a message belongs.
  Optional<UUID> subjectOf(UnitId unit, byte[] mark) {
    return jdbc.sql(SUBJECT_OF)
        .param("unit", unit.value())
        .param("mark", mark)
        .query(UUID.class)
        .optional();
  }

  /// The complaints to which messages of a chat belong, the one that was written in last first.
  List<UUID> subjectsOf(UnitId unit, UUID chat) {
    return jdbc.sql(SUBJECTS_OF_CHAT)
        .param("unit", unit.value())
        .param("chat", chat)
        .query(UUID.class)
        .list();
  }

  private static Optional<Kept> kept(JdbcClient.StatementSpec statement) {
    return statement
        .query(
            (rs, index) ->
                new Kept(
                    rs.getBytes("sealed"),
                    nullable(rs.getObject("subject_id", UUID.class)),
                    rs.getInt("tries")))
        .optional();
  }

  private static Optional<UUID> nullable(@Nullable UUID id) {
    return Optional.ofNullable(id);
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }
}
