package id.sarpras.mailbox.store;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.mailbox.Arrival;
import id.sarpras.mailbox.MailOutcome;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which mails were taken, from where, and what became of them. No word of a mail lies here.
@Component
public class MailStore {

  private static final String MEET =
      """
      INSERT INTO mailbox (unit_id, box, uid_validity, first_uid) VALUES (:unit, :box, :validity, :first)
      ON CONFLICT DO NOTHING
      """;
  private static final String FIRST_UID =
      "SELECT first_uid FROM mailbox WHERE unit_id = :unit AND box = :box AND uid_validity = :validity";
  private static final String TAKEN =
      """
      SELECT uid FROM mailbox_mail
      WHERE unit_id = :unit AND box = :box AND uid_validity = :validity AND uid = ANY(:uids)
      """;
  private static final String CLAIM =
      """
      INSERT INTO mailbox_mail (unit_id, id, box, uid_validity, uid, mark, sender_mark, bytes, received_at, taken_at,
                                outcome)
      VALUES (:unit, :id, :box, :validity, :uid, :mark, :sender, :bytes, :received, :taken, :outcome)
      ON CONFLICT DO NOTHING
      """;
  private static final String FINISH =
      """
      UPDATE mailbox_mail SET outcome = :outcome, complaint_id = :complaint WHERE unit_id = :unit AND id = :id
      """;
  private static final String COUNT_OF_SENDER =
      """
      SELECT count(*) FROM mailbox_mail
      WHERE unit_id = :unit AND sender_mark = :sender AND outcome = :outcome
        AND received_at > :from AND received_at <= :until
      """;
  private static final String COUNTS =
      """
      SELECT outcome, count(*) AS mails FROM mailbox_mail WHERE unit_id = :unit AND taken_at >= :from GROUP BY outcome
      """;
  private static final String HEARD =
      """
      SELECT complaint_id FROM mailbox_mail
      WHERE unit_id = :unit AND outcome = 'HEARD' AND taken_at >= :from
      GROUP BY complaint_id ORDER BY max(taken_at) DESC LIMIT 200
      """;

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Remembers a mailbox when it is met for the first time.
  ///
  /// @param next the uid that its next mail will have
  /// @return the uid from which on every mail is taken
  public long meet(UnitId unit, String box, long uidValidity, long next) {
    in(MEET, unit, box, uidValidity).param("first", next).update();
    return in(FIRST_UID, unit, box, uidValidity).query(Long.class).single();
  }

  /// Which of some mails were taken before.
  public Set<Long> taken(UnitId unit, String box, long uidValidity, Collection<Long> uids) {
    return new HashSet<>(
        in(TAKEN, unit, box, uidValidity)
            .param("uids", uids.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /// Takes a mail, in the transaction in which something becomes of it. Whoever wants the same one
  /// waits until that is over.
  ///
  /// @param mark by which it is known again in another place
  /// @return false where it was taken before
  public boolean claim(
      UnitId unit,
      UUID id,
      Arrival arrival,
      byte[] mark,
      byte[] sender,
      MailOutcome outcome,
      Instant at) {
    return in(CLAIM, unit, arrival.box(), arrival.uidValidity())
            .param("id", id)
            .param("uid", arrival.uid())
            .param("mark", mark)
            .param("sender", sender)
            .param("bytes", arrival.bytes())
            .param("received", Timestamp.from(arrival.receivedAt()))
            .param("taken", Timestamp.from(at))
            .param("outcome", outcome.name())
            .update()
        == 1;
  }

  public void finish(UnitId unit, UUID id, MailOutcome outcome, Optional<ComplaintId> complaint) {
    jdbc.sql(FINISH)
        .param("unit", unit.value())
        .param("id", id)
        .param("outcome", outcome.name())
        .param("complaint", complaint.map(ComplaintId::value).orElse(null))
        .update();
  }

  /// How many mails of one sender came to such an end, of those received in a time.
  public int countOfSender(
      UnitId unit, byte[] sender, MailOutcome outcome, Instant from, Instant until) {
    return jdbc.sql(COUNT_OF_SENDER)
        .param("unit", unit.value())
        .param("sender", sender)
        .param("outcome", outcome.name())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(Integer.class)
        .single();
  }

  /// What became of the mails taken since an instant.
  public Map<MailOutcome, Integer> counts(UnitId unit, Instant from) {
    var counts = new EnumMap<MailOutcome, Integer>(MailOutcome.class);
    jdbc.sql(COUNTS)
        .param("unit", unit.value())
        .param("from", Timestamp.from(from))
        .query(
            row -> {
              counts.put(MailOutcome.valueOf(row.getString("outcome")), row.getInt("mails"));
            });
    return counts;
  }

  /// The cases whose complainant wrote again since an instant, the latest first.
  public List<ComplaintId> heard(UnitId unit, Instant from) {
    return jdbc
        .sql(HEARD)
        .param("unit", unit.value())
        .param("from", Timestamp.from(from))
        .query(UUID.class)
        .list()
        .stream()
        .map(ComplaintId::new)
        .toList();
  }

  private JdbcClient.StatementSpec in(String sql, UnitId unit, String box, long uidValidity) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("box", box)
        .param("validity", uidValidity);
  }
}
