package id.sarpras.complaint.store;

import static id.sarpras.complaint.store.ComplaintStore.ROWS;
import static id.sarpras.complaint.store.ComplaintStore.VISIBLE;
import static id.sarpras.complaint.store.ComplaintStore.seen;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Forwarded;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.complaint.Sight;
import id.sarpras.complaint.Similar;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The register as officers search it. Every statement asks whether the officer may see the row.
@Component
public class RegisterStore {

  private static final String BOARD =
      ROWS
          + "WHERE c.unit_id = :unit AND c.settled_at IS NULL AND c.state <> 'WITHDRAWN' AND"
          + VISIBLE
          + " ORDER BY c.due_at, c.id LIMIT :most OFFSET :skip";
  private static final String MINE =
      ROWS
          + "WHERE c.unit_id = :unit AND c.settled_at IS NULL AND c.state NOT IN ('WITHDRAWN', 'MERGED') AND"
          + VISIBLE
          + " ORDER BY c.due_at, c.id";
  private static final String COUNT_OPEN =
      "SELECT count(*) FROM complaint c WHERE c.unit_id = :unit AND c.settled_at IS NULL"
          + " AND c.state <> 'WITHDRAWN' AND"
          + VISIBLE;
  private static final String SIMILAR =
      """
      SELECT c.reference, c.public_title, c.state, c.received_at, c.due_at
      FROM complaint c
      WHERE c.unit_id = :unit AND NOT c.confidential AND c.public_title <> '' AND c.settled_at IS NULL
        AND c.state <> 'WITHDRAWN'
        AND c.words @@ (SELECT to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
                        FROM unnest(to_tsvector('indonesian', :text)) WHERE length(lexeme) > 3)
      ORDER BY ts_rank(c.words, (SELECT to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
                                 FROM unnest(to_tsvector('indonesian', :text)) WHERE length(lexeme) > 3)) DESC
      LIMIT 3
      """;

  private static final String BY_REFERENCE =
      ROWS
          + """
            WHERE c.unit_id = :unit
              AND (c.reference = :reference
                   OR c.id = (SELECT complaint_id FROM complaint_lapor WHERE unit_id = :unit AND number = :reference))
              AND
            """
          + VISIBLE;
  private static final String ALIKE =
      ROWS
          + """
            WHERE c.unit_id = :unit AND c.id IN (
              SELECT m.complaint_id FROM complainant_mark m WHERE m.unit_id = :unit AND m.mark = ANY(:marks)
              UNION
              (WITH asked AS (SELECT to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) AS words
                              FROM unnest(to_tsvector('indonesian', :text)) WHERE length(lexeme) > 3)
               SELECT o.id FROM complaint o, asked
               WHERE o.unit_id = :unit AND o.settled_at IS NULL AND o.state NOT IN ('WITHDRAWN', 'MERGED')
                 AND o.words @@ asked.words
               ORDER BY ts_rank(o.words, asked.words) DESC LIMIT 20))
              AND
            """
          + VISIBLE
          + " ORDER BY c.settled_at IS NOT NULL, c.id DESC LIMIT 5";
  private static final String WITH_WORDS =
      " AND c.words @@ websearch_to_tsquery('indonesian', :words)";
  private static final String WITH_MARKS =
      """
       AND c.id IN (SELECT m.complaint_id FROM complainant_mark m
                   WHERE m.unit_id = :unit AND m.mark = ANY(:marks)
                   GROUP BY m.complaint_id HAVING count(*) = cardinality(:marks))
      """;

  /// What a filter asks of a row, by the name of its parameter. How long the inspectorate may be
  /// silent is asked with the forwarding.
  private static final Map<String, String> FILTERS =
      Map.of(
          "channel", " AND c.channel = :channel",
          "state", " AND c.state = :state",
          "class", " AND c.class = :class",
          "from", " AND c.received_at >= :from",
          "until", " AND c.received_at < :until",
          "silent", "",
          "before", " AND c.id < :before");

  private final JdbcClient jdbc;

  RegisterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What waits, oldest deadline first.
  public List<Complaint> board(Sight sight, int most, int skip) {
    return seen(jdbc.sql(BOARD), sight)
        .param("unit", sight.unit().value())
        .param("most", most)
        .param("skip", skip)
        .query(ComplaintStore::complaint)
        .list();
  }

  /// All that waits and that an officer sees.
  public List<Complaint> open(Sight sight) {
    return seen(jdbc.sql(MINE), sight)
        .param("unit", sight.unit().value())
        .query(ComplaintStore::complaint)
        .list();
  }

  public int countOpen(Sight sight) {
    return seen(jdbc.sql(COUNT_OPEN), sight)
        .param("unit", sight.unit().value())
        .query(Integer.class)
        .single();
  }

  /// Searches the register: the newest first.
  ///
  /// @param marks under which complainants are found; empty to look into the texts alone
  public List<Complaint> search(
      Sight sight, RegisterQuery query, List<byte[]> marks, int most, int skip) {
    return search(sight, query, marks, Optional.empty(), most, skip);
  }

  /// The same, older than one that was found before.
  public List<Complaint> search(
      Sight sight, RegisterQuery query, List<byte[]> marks, ComplaintId before, int most) {
    return search(sight, query, marks, Optional.of(before), most, 0);
  }

  private List<Complaint> search(
      Sight sight,
      RegisterQuery query,
      List<byte[]> marks,
      Optional<ComplaintId> before,
      int most,
      int skip) {
    Map<String, Object> values = values(query, before);
    String seen =
        "WHERE c.unit_id = :unit AND"
            + VISIBLE
            + values.keySet().stream().map(FILTERS::get).collect(Collectors.joining())
            + query.forwarded().map(one -> forwarded(one.state())).orElse("");
    String which = query.words().isEmpty() ? seen : found(seen, !marks.isEmpty());
    return seen(jdbc.sql(ROWS + which + " ORDER BY c.id DESC LIMIT :most OFFSET :skip"), sight)
        .param("unit", sight.unit().value())
        .param("most", most)
        .param("skip", skip)
        .param("reach", most + skip)
        .param("words", query.words())
        .param("marks", marks.toArray(byte[][]::new))
        .params(values)
        .query(ComplaintStore::complaint)
        .list();
  }

  /// Words and marks are looked for apart, and each no further than the page reaches: a common word
  /// is in most of the register.
  private static String found(String seen, boolean hasMarks) {
    return "WHERE c.unit_id = :unit AND c.id IN (("
        + reach(seen + WITH_WORDS)
        + (hasMarks ? ") UNION (" + reach(seen + WITH_MARKS) : "")
        + "))";
  }

  private static String reach(String which) {
    return "SELECT c.id FROM complaint c " + which + " ORDER BY c.id DESC LIMIT :reach";
  }

  private static Map<String, Object> values(RegisterQuery query, Optional<ComplaintId> before) {
    var values = new LinkedHashMap<String, Object>();
    query.channel().ifPresent(channel -> values.put("channel", channel.name()));
    query.state().ifPresent(state -> values.put("state", state.name()));
    if (!query.classCode().isEmpty()) {
      values.put("class", query.classCode());
    }
    query.from().ifPresent(from -> values.put("from", Timestamp.from(from)));
    query.until().ifPresent(until -> values.put("until", Timestamp.from(until)));
    query
        .forwarded()
        .filter(one -> one.state() == Forwarded.State.SILENT)
        .ifPresent(one -> values.put("silent", Timestamp.from(one.silentBefore())));
    before.ifPresent(one -> values.put("before", one.value()));
    return values;
  }

  /// Cases at the inspectorate are those without a finding; the silent ones are among them.
  private static String forwarded(Forwarded.State state) {
    return """
            AND EXISTS (
              SELECT FROM complaint_forward f
              LEFT JOIN complaint_forward_delivery d ON (d.unit_id, d.forward_id) = (f.unit_id, f.id)
              LEFT JOIN complaint_forward_finding n ON (n.unit_id, n.forward_id) = (f.unit_id, f.id)
              WHERE (f.unit_id, f.complaint_id) = (c.unit_id, c.id) AND\s"""
        + switch (state) {
          case WAITING -> "n.at IS NULL)";
          case SILENT -> "n.at IS NULL AND coalesce(d.at, f.at) <= :silent)";
          case FOUND -> "n.at IS NOT NULL)";
        };
  }

  /// The case with this number, where the officer sees it.
  public Optional<Complaint> byReference(Sight sight, String reference) {
    return seen(jdbc.sql(BY_REFERENCE), sight)
        .param("unit", sight.unit().value())
        .param("reference", reference)
        .query(ComplaintStore::complaint)
        .optional();
  }

  /// Open cases about the same, as far as an officer has worded them for others; at most three.
  public List<Similar> similar(UnitId unit, String text) {
    return jdbc.sql(SIMILAR)
        .param("unit", unit.value())
        .param("text", text)
        .query(
            (rs, index) ->
                new Similar(
                    rs.getString("reference"),
                    rs.getString("public_title"),
                    rs.getTimestamp("received_at").toInstant(),
                    rs.getTimestamp("due_at").toInstant()))
        .list();
  }

  /// Cases that may be about the same, open ones first; at most five.
  ///
  /// @param marks of the complainant; empty where nothing is known
  public List<Complaint> alike(Sight sight, String text, List<byte[]> marks) {
    return seen(jdbc.sql(ALIKE), sight)
        .param("unit", sight.unit().value())
        .param("text", text)
        .param("marks", marks.toArray(byte[][]::new))
        .query(ComplaintStore::complaint)
        .list();
  }

  /// Whether an officer may see the case that a subject of the audit is; true for any other
  /// subject.
  public boolean hides(Sight sight, UUID subject) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM complaint WHERE unit_id = :unit AND id = :id)"
                + " AND NOT EXISTS (SELECT FROM complaint c WHERE c.unit_id = :unit AND c.id = :id AND"
                + VISIBLE
                + ")")
        .param("unit", sight.unit().value())
        .param("id", subject)
        .param("viewer", sight.officer().value())
        .param("wide", sight.isWide())
        .param("teams", sight.teams().toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }
}
