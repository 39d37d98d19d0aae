package id.sarpras.whatsapp;

import id.sarpras.complaint.Seals;
import id.sarpras.complaint.Vault;
import id.sarpras.shared.Ids;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who wrote to us.
@Component
class ChatStore implements Seals {

  /// Somebody who wrote.
  ///
  /// @param address to which messages go: the digits of a number, or the id that Meta gave
  /// @param heardAt when they last wrote
  record Chat(UUID id, String address, Instant heardAt) {}

  private record Row(UnitId unit, UUID id, byte[] sealed, Instant heardAt) {}

  private static final int BATCH = 200;

  private static final String ROWS =
      "SELECT unit_id, id, sealed, heard_at FROM whatsapp_chat WHERE ";
  private static final String HOLD =
      ROWS
          + """
          unit_id = :unit AND (phone_mark = :phone OR user_mark = :user)
          ORDER BY phone_mark = :phone DESC NULLS LAST LIMIT 1 FOR UPDATE
          """;
  private static final String OF_PHONE = ROWS + "unit_id = :unit AND phone_mark = :phone";
  private static final String OF_SUBJECT =
      """
      SELECT c.unit_id, c.id, c.sealed, c.heard_at
      FROM whatsapp_event e JOIN whatsapp_chat c ON (c.unit_id, c.id) = (e.unit_id, e.chat_id)
      WHERE e.unit_id = :unit AND e.subject_id = :subject ORDER BY e.said_at DESC LIMIT 1
      """;
  private static final String ADD =
      """
      INSERT INTO whatsapp_chat (unit_id, id, phone_mark, user_mark, sealed, key_version, heard_at)
      VALUES (:unit, :id, :phone, :user, :sealed, :version, :at) ON CONFLICT DO NOTHING
      """;
  private static final String HEARD =
      "UPDATE whatsapp_chat SET heard_at = greatest(heard_at, :at) WHERE unit_id = :unit AND id = :id";
  private static final String ALSO_KNOWN =
      """
      UPDATE whatsapp_chat SET user_mark = :user
      WHERE unit_id = :unit AND id = :id AND user_mark IS NULL
        AND NOT EXISTS (SELECT FROM whatsapp_chat WHERE unit_id = :unit AND user_mark = :user)
      """;
  private static final String OLDER =
      ROWS + "key_version < :newest ORDER BY unit_id, id LIMIT :most FOR UPDATE SKIP LOCKED";
  private static final String RESEAL =
      """
      UPDATE whatsapp_chat SET sealed = :sealed, key_version = :version
      WHERE unit_id = :unit AND id = :id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TrackingCodes marks;

  ChatStore(JdbcClient jdbc, Vault vault, TrackingCodes marks) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.marks = marks;
  }

  /// The chat with somebody who wrote, begun where it is their first word. Nobody else hears them
  /// until the transaction is over.
  Chat held(UnitId unit, Event.Sender sender, Instant at) {
    byte @Nullable [] phone = sender.phone().map(this::mark).orElse(null);
    byte @Nullable [] user = sender.user().map(one -> Marking.address(marks, one)).orElse(null);
    Chat chat =
        find(unit, phone, user)
            .orElseGet(
                () -> {
                  begin(unit, sender, phone, user, at);
                  return find(unit, phone, user).orElseThrow();
                });
    of(HEARD, unit, chat.id()).param("at", Timestamp.from(at)).update();
    if (user != null) {
      of(ALSO_KNOWN, unit, chat.id()).param("user", user).update();
    }
    return chat;
  }

  private Optional<Chat> find(UnitId unit, byte @Nullable [] phone, byte @Nullable [] user) {
    return jdbc.sql(HOLD)
        .param("unit", unit.value())
        .param("phone", phone)
        .param("user", user)
        .query(ChatStore::row)
        .optional()
        .map(this::chat);
  }

  /// Does nothing where two first words come at once and the other was faster.
  private void begin(
      UnitId unit,
      Event.Sender sender,
      byte @Nullable [] phone,
      byte @Nullable [] user,
      Instant at) {
    UUID id = Ids.next();
    String address = sender.phone().map(ChatStore::digits).or(sender::user).orElseThrow();
    of(ADD, unit, id)
        .param("phone", phone)
        .param("user", user)
        .param("sealed", vault.seal(address.getBytes(StandardCharsets.UTF_8), owner(unit, id)))
        .param("version", vault.newest())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Chat> of(UnitId unit, PhoneNumber phone) {
    return jdbc.sql(OF_PHONE)
        .param("unit", unit.value())
        .param("phone", mark(phone))
        .query(ChatStore::row)
        .optional()
        .map(this::chat);
  }

  /// The chat from which a complaint was last written in.
  Optional<Chat> ofSubject(UnitId unit, UUID subject) {
    return jdbc.sql(OF_SUBJECT)
        .param("unit", unit.value())
        .param("subject", subject)
        .query(ChatStore::row)
        .optional()
        .map(this::chat);
  }

  @Override
  @Transactional
  public int rewrap() {
    List<Row> older =
        jdbc.sql(OLDER)
            .param("newest", vault.newest())
            .param("most", BATCH)
            .query(ChatStore::row)
            .list();
    for (Row one : older) {
      of(RESEAL, one.unit(), one.id())
          .param("sealed", vault.rewrapped(one.sealed(), owner(one.unit(), one.id())))
          .param("version", vault.newest())
          .update();
    }
    return older.size();
  }

  /// A number as the interface writes it: with the country code, without a plus.
  static String digits(PhoneNumber phone) {
    return phone.value().substring(1);
  }

  private byte[] mark(PhoneNumber phone) {
    return Marking.address(marks, digits(phone));
  }

  private Chat chat(Row row) {
    return new Chat(
        row.id(),
        new String(vault.open(row.sealed(), owner(row.unit(), row.id())), StandardCharsets.UTF_8),
        row.heardAt());
  }

  private static Row row(ResultSet rs, int index) throws SQLException {
    return new Row(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("id", UUID.class),
        rs.getBytes("sealed"),
        rs.getTimestamp("heard_at").toInstant());
  }

  private static String owner(UnitId unit, UUID id) {
    return unit.value() + "/whatsapp-chat/" + id;
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }
}
