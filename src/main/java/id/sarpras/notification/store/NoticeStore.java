package id.sarpras.notification.store;

import id.sarpras.notification.CalendarPart;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Notice;
import id.sarpras.notification.SentNotice;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notices, their ways and every attempt in the database.
@Component
public class NoticeStore {

  /// A notice that waits to be sent by a channel.
  public record Waiting(
      UUID subject,
      String language,
      String to,
      String title,
      String body,
      boolean automatic,
      List<CalendarPart> calendar,
      int attempts) {}

  private static final String ADD =
      """
      INSERT INTO notice (unit_id, id, subject_id, language, title, body, automatic, created_at)
      VALUES (:unit, :id, :subject, :language, :title, :body, :automatic, :at)
      """;
  private static final String ADD_CALENDAR =
      """
      INSERT INTO notice_calendar (unit_id, notice_id, place, method, content)
      VALUES (:unit, :notice, :place, :method, :content)
      """;
  private static final String CALENDAR =
      """
      SELECT method, content FROM notice_calendar WHERE unit_id = :unit AND notice_id = :notice ORDER BY place
      """;
  private static final String ADD_DELIVERY =
      """
      INSERT INTO delivery (unit_id, notice_id, channel, address, state, changed_at)
      VALUES (:unit, :notice, :channel, :address, 'WAITING', :at)
      """;
  private static final String ADD_ONCE = ADD_DELIVERY + "ON CONFLICT DO NOTHING";
  private static final String MARK =
      """
      UPDATE delivery SET state = :state, changed_at = :at
      WHERE unit_id = :unit AND notice_id = :notice AND channel = :channel AND state <> 'DELIVERED'
      """;
  private static final String BOUNCE =
      """
      UPDATE delivery SET state = 'FAILED', changed_at = :at
      WHERE unit_id = :unit AND notice_id = :notice AND channel = :channel AND state <> 'FAILED'
      """;
  private static final String SUBJECT =
      "SELECT subject_id FROM notice WHERE unit_id = :unit AND id = :notice";
  private static final String REACH =
      """
      UPDATE notice SET reached_at = :at
      WHERE unit_id = :unit AND id = :notice AND reached_at IS NULL
      """;
  private static final String ADD_ATTEMPT =
      """
      INSERT INTO delivery_attempt (unit_id, id, notice_id, channel, outcome, detail, at)
      VALUES (:unit, :id, :notice, :channel, :outcome, :detail, :at)
      """;
  private static final String NOTICES =
      """
      SELECT id, title, body, created_at, reached_at FROM notice
      WHERE unit_id = :unit AND subject_id = :subject ORDER BY id DESC
      """;
  private static final String DELIVERIES =
      """
      SELECT d.notice_id, d.channel, d.address, d.state, d.changed_at
      FROM delivery d JOIN notice n ON (n.unit_id, n.id) = (d.unit_id, d.notice_id)
      WHERE n.unit_id = :unit AND n.subject_id = :subject
      ORDER BY array_position(ARRAY['PAGE', 'EMAIL', 'WHATSAPP', 'TELEPHONE', 'FAX', 'LAPOR', 'LETTER'], d.channel)
      """;
  private static final String ATTEMPTS =
      """
      SELECT a.notice_id, a.channel, a.outcome, a.detail, a.at
      FROM delivery_attempt a JOIN notice n ON (n.unit_id, n.id) = (a.unit_id, a.notice_id)
      WHERE n.unit_id = :unit AND n.subject_id = :subject ORDER BY a.id
      """;
  private static final String WAITING =
      """
      SELECT n.subject_id, n.language, d.address, n.title, n.body, n.automatic,
             (SELECT count(*) FROM delivery_attempt a
              WHERE (a.unit_id, a.notice_id, a.channel) = (d.unit_id, d.notice_id, d.channel)) AS attempts
      FROM delivery d JOIN notice n ON (n.unit_id, n.id) = (d.unit_id, d.notice_id)
      WHERE d.unit_id = :unit AND d.notice_id = :notice AND d.channel = :channel
        AND d.state IN ('WAITING', 'ATTEMPTED')
      """;

  private record Key(UUID notice, Channel channel) {}

  private record Row<T>(Key key, T value) {}

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitId unit, UUID id, UUID subject, Notice notice, Instant at) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", id)
        .param("subject", subject)
        .param("language", notice.language().getLanguage())
        .param("title", notice.title())
        .param("body", notice.body())
        .param("automatic", notice.automatic())
        .param("at", Timestamp.from(at))
        .update();
  }

  public void addCalendar(UnitId unit, UUID notice, List<CalendarPart> parts) {
    int place = 0;
    for (CalendarPart part : parts) {
      place++;
      jdbc.sql(ADD_CALENDAR)
          .param("unit", unit.value())
          .param("notice", notice)
          .param("place", place)
          .param("method", part.method().name())
          .param("content", part.content())
          .update();
    }
  }

  public void addDelivery(UnitId unit, UUID notice, Channel channel, String address, Instant at) {
    of(ADD_DELIVERY, unit, notice, channel)
        .param("address", address)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// False where there is such a way already.
  public boolean addDeliveryOnce(UnitId unit, UUID notice, Channel channel, Instant at) {
    return of(ADD_ONCE, unit, notice, channel)
            .param("address", "")
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// False where it was delivered already, or there is no such way.
  public boolean mark(UnitId unit, UUID notice, Channel channel, Delivery.State state, Instant at) {
    return of(MARK, unit, notice, channel)
            .param("state", state.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Takes back what a mail server has taken and then could not hand over; false where the way had
  /// failed before, or there is none.
  public boolean bounce(UnitId unit, UUID notice, Channel channel, Instant at) {
    return of(BOUNCE, unit, notice, channel).param("at", Timestamp.from(at)).update() == 1;
  }

  public Optional<UUID> subject(UnitId unit, UUID notice) {
    return jdbc.sql(SUBJECT)
        .param("unit", unit.value())
        .param("notice", notice)
        .query(UUID.class)
        .optional();
  }

  /// True for the first way that reached the guest.
  public boolean reach(UnitId unit, UUID notice, Instant at) {
    return jdbc.sql(REACH)
            .param("unit", unit.value())
            .param("notice", notice)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public void addAttempt(
      UnitId unit,
      UUID notice,
      Channel channel,
      Delivery.State outcome,
      String detail,
      Instant at) {
    of(ADD_ATTEMPT, unit, notice, channel)
        .param("id", Ids.next())
        .param("outcome", outcome.name())
        .param("detail", detail)
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<Waiting> waiting(UnitId unit, UUID notice, Channel channel) {
    return of(WAITING, unit, notice, channel)
        .query(
            (rs, index) ->
                new Waiting(
                    rs.getObject("subject_id", UUID.class),
                    rs.getString("language"),
                    rs.getString("address"),
                    rs.getString("title"),
                    rs.getString("body"),
                    rs.getBoolean("automatic"),
                    calendar(unit, notice),
                    rs.getInt("attempts")))
        .optional();
  }

  public List<SentNotice> of(UnitId unit, UUID subject) {
    Map<Key, List<Delivery.Attempt>> attempts =
        about(ATTEMPTS, unit, subject).query(NoticeStore::attempt).list().stream()
            .collect(
                Collectors.groupingBy(
                    Row::key, Collectors.mapping(Row::value, Collectors.toList())));
    Map<UUID, List<Delivery>> deliveries =
        about(DELIVERIES, unit, subject)
            .query((rs, index) -> delivery(rs, attempts))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.key().notice(),
                    Collectors.mapping(Row::value, Collectors.toList())));
    return about(NOTICES, unit, subject).query((rs, index) -> notice(rs, deliveries)).list();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID notice, Channel channel) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("notice", notice)
        .param("channel", channel.name());
  }

  private JdbcClient.StatementSpec about(String sql, UnitId unit, UUID subject) {
    return jdbc.sql(sql).param("unit", unit.value()).param("subject", subject);
  }

  private List<CalendarPart> calendar(UnitId unit, UUID notice) {
    return jdbc.sql(CALENDAR)
        .param("unit", unit.value())
        .param("notice", notice)
        .query(
            (rs, index) ->
                new CalendarPart(
                    CalendarPart.Method.valueOf(rs.getString("method")), rs.getString("content")))
        .list();
  }

  private static Key key(ResultSet rs) throws SQLException {
    return new Key(rs.getObject("notice_id", UUID.class), Channel.valueOf(rs.getString("channel")));
  }

  private static Row<Delivery.Attempt> attempt(ResultSet rs, int index) throws SQLException {
    return new Row<>(
        key(rs),
        new Delivery.Attempt(
            Delivery.State.valueOf(rs.getString("outcome")),
            rs.getString("detail"),
            rs.getTimestamp("at").toInstant()));
  }

  private static Row<Delivery> delivery(ResultSet rs, Map<Key, List<Delivery.Attempt>> attempts)
      throws SQLException {
    Key key = key(rs);
    return new Row<>(
        key,
        new Delivery(
            key.channel(),
            rs.getString("address"),
            Delivery.State.valueOf(rs.getString("state")),
            rs.getTimestamp("changed_at").toInstant(),
            attempts.getOrDefault(key, List.of())));
  }

  private static SentNotice notice(ResultSet rs, Map<UUID, List<Delivery>> deliveries)
      throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    return new SentNotice(
        id,
        rs.getString("title"),
        rs.getString("body"),
        rs.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(rs.getTimestamp("reached_at")).map(Timestamp::toInstant),
        deliveries.getOrDefault(id, List.of()));
  }
}
