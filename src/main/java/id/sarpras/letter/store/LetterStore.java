package id.sarpras.letter.store;

import id.sarpras.letter.OutgoingLetter;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters that went out, and the series of their numbers.
@Component
public class LetterStore {

  private static final String NEXT =
      """
      INSERT INTO letter_series (unit_id, year, last) VALUES (:unit, :year, 1)
      ON CONFLICT (unit_id, year) DO UPDATE SET last = letter_series.last + 1
      RETURNING last
      """;
  private static final String ADD =
      """
      INSERT INTO outgoing_letter (unit_id, id, subject_id, number, year, title, template, content, issued_at)
      VALUES (:unit, :id, :subject, :number, :year, :title, :template, :content, :at)
      """;
  private static final String FIND =
      "SELECT * FROM outgoing_letter WHERE unit_id = :unit AND id = :id";
  private static final String NEWEST =
      """
      SELECT * FROM outgoing_letter WHERE unit_id = :unit AND subject_id = :subject
      ORDER BY id DESC LIMIT 1
      """;

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next number of a year: whoever asks at the same time waits.
  public int nextNumber(UnitId unit, Year year) {
    return jdbc.sql(NEXT)
        .param("unit", unit.value())
        .param("year", year.getValue())
        .query(Integer.class)
        .single();
  }

  public void add(UnitId unit, Year year, OutgoingLetter letter) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", letter.id())
        .param("subject", letter.subject())
        .param("number", letter.number())
        .param("year", year.getValue())
        .param("title", letter.title())
        .param("template", letter.template())
        .param("content", letter.content())
        .param("at", Timestamp.from(letter.issuedAt()))
        .update();
  }

  public Optional<OutgoingLetter> find(UnitId unit, UUID id) {
    return jdbc.sql(FIND)
        .param("unit", unit.value())
        .param("id", id)
        .query(LetterStore::letter)
        .optional();
  }

  public Optional<OutgoingLetter> newest(UnitId unit, UUID subject) {
    return jdbc.sql(NEWEST)
        .param("unit", unit.value())
        .param("subject", subject)
        .query(LetterStore::letter)
        .optional();
  }

  private static OutgoingLetter letter(ResultSet rs, int index) throws SQLException {
    return new OutgoingLetter(
        rs.getObject("id", UUID.class),
        rs.getObject("subject_id", UUID.class),
        rs.getString("number"),
        rs.getString("title"),
        rs.getString("template"),
        rs.getString("content"),
        rs.getTimestamp("issued_at").toInstant());
  }
}
