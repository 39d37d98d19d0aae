package id.sarpras.request.store;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.Disposition;
import id.sarpras.request.DispositionRule;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestId;
import id.sarpras.request.Rest;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a case, a row each: steps of the chain, rests, scans, the notification.
@Component
public class CaseStore {

  private static final String CHAIN =
      """
      SELECT step, instruction, role FROM disposition_rule
      WHERE unit_id = :unit AND service_id = :service ORDER BY step
      """;
  private static final String ADD_RULE =
      """
      INSERT INTO disposition_rule (unit_id, service_id, step, instruction, role)
      VALUES (:unit, :service, :step, :instruction, :role)
      """;
  private static final String ADD_STEP =
      """
      INSERT INTO disposition
        (unit_id, request_id, step, instruction, outcome, reason, officer_id, officer_name, on_behalf_of, at)
      VALUES (:unit, :request, :step, :instruction, :outcome, :reason, :officer, :name, :onBehalfOf, :at)
      """;
  private static final String ADD_ACCEPTANCE =
      """
      INSERT INTO disposition
        (unit_id, request_id, step, instruction, outcome, reason, officer_id, officer_name, on_behalf_of, at)
      SELECT unit_id, request_id, step, instruction, 'ACCEPTED', '', officer_id, officer_name, on_behalf_of, :at
      FROM disposition WHERE unit_id = :unit AND request_id = :request AND outcome <> 'PASSED_ON'
      ORDER BY at DESC LIMIT 1
      """;
  private static final String STEPS =
      """
      SELECT step, instruction, outcome, reason, officer_name, on_behalf_of, at FROM disposition
      WHERE unit_id = :unit AND request_id = :request ORDER BY step, at
      """;
  private static final String ADD_REST =
      """
      INSERT INTO request_rest (unit_id, request_id, since, missing)
      VALUES (:unit, :request, :since, :missing)
      """;
  private static final String END_REST =
      """
      UPDATE request_rest SET until = :until, answer = :answer
      WHERE unit_id = :unit AND request_id = :request AND until IS NULL
      """;
  private static final String RESTS =
      """
      SELECT request_id, since, until, missing, answer FROM request_rest
      WHERE unit_id = :unit AND request_id = ANY(:requests) ORDER BY since
      """;
  private static final String ADD_SCAN =
      """
      INSERT INTO request_scan (unit_id, request_id, scan_id, added_at)
      VALUES (:unit, :request, :scan, :at)
      """;
  private static final String SCANS =
      """
      SELECT scan_id FROM request_scan
      WHERE unit_id = :unit AND request_id = :request ORDER BY added_at, scan_id
      """;
  private static final String NOTIFY =
      """
      INSERT INTO request_notified (unit_id, request_id, channel, at) VALUES (:unit, :request, :channel, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String NOTIFIED =
      "SELECT request_id, at FROM request_notified WHERE unit_id = :unit AND request_id = ANY(:requests)";

  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<DispositionRule> chain(UnitId unit, ServiceId service) {
    return jdbc.sql(CHAIN)
        .param("unit", unit.value())
        .param("service", service.value())
        .query(
            (rs, index) ->
                new DispositionRule(
                    rs.getInt("step"),
                    DispositionRule.Instruction.valueOf(rs.getString("instruction")),
                    Role.valueOf(rs.getString("role"))))
        .list();
  }

  public void addRule(UnitId unit, ServiceId service, DispositionRule rule) {
    jdbc.sql(ADD_RULE)
        .param("unit", unit.value())
        .param("service", service.value())
        .param("step", rule.step())
        .param("instruction", rule.instruction().name())
        .param("role", rule.role().name())
        .update();
  }

  public void addStep(FacilityRequest request, Disposition step, Officer officer) {
    of(ADD_STEP, request.unit(), request.id())
        .param("step", step.step())
        .param("instruction", step.instruction().name())
        .param("outcome", step.outcome().name())
        .param("reason", step.reason())
        .param("officer", officer.id().value())
        .param("name", step.officer())
        .param("onBehalfOf", step.onBehalfOf())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  /// The guest accepted an offer: whoever decided before stands for it.
  public void addAcceptance(FacilityRequest request, Instant at) {
    of(ADD_ACCEPTANCE, request.unit(), request.id()).param("at", Timestamp.from(at)).update();
  }

  public List<Disposition> steps(UnitId unit, RequestId request) {
    return of(STEPS, unit, request).query(CaseStore::step).list();
  }

  public void beginRest(FacilityRequest request, String missing, Instant since) {
    of(ADD_REST, request.unit(), request.id())
        .param("since", Timestamp.from(since))
        .param("missing", missing)
        .update();
  }

  public void endRest(FacilityRequest request, String answer, Instant until) {
    of(END_REST, request.unit(), request.id())
        .param("until", Timestamp.from(until))
        .param("answer", answer)
        .update();
  }

  /// The rests of each case in their order; a case that never rested is missing.
  public Map<RequestId, List<Rest>> rests(UnitId unit, Collection<RequestId> requests) {
    return of(RESTS, unit, requests)
        .query((rs, index) -> Map.entry(request(rs), rest(rs)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  public void addScan(FacilityRequest request, UUID scan, Instant at) {
    of(ADD_SCAN, request.unit(), request.id())
        .param("scan", scan)
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<UUID> scans(UnitId unit, RequestId request) {
    return of(SCANS, unit, request).query(UUID.class).list();
  }

  /// Stops the clock; a second way changes nothing.
  public boolean markNotified(UnitId unit, RequestId request, String channel, Instant at) {
    return of(NOTIFY, unit, request)
            .param("channel", channel)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// When the first way reached each guest; who was not reached is missing.
  public Map<RequestId, Instant> notified(UnitId unit, Collection<RequestId> requests) {
    return of(NOTIFIED, unit, requests)
        .query((rs, index) -> Map.entry(request(rs), rs.getTimestamp("at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, RequestId request) {
    return jdbc.sql(sql).param("unit", unit.value()).param("request", request.value());
  }

  private static Disposition step(ResultSet rs, int index) throws SQLException {
    return new Disposition(
        rs.getInt("step"),
        DispositionRule.Instruction.valueOf(rs.getString("instruction")),
        Disposition.Outcome.valueOf(rs.getString("outcome")),
        rs.getString("reason"),
        rs.getString("officer_name"),
        rs.getString("on_behalf_of"),
        rs.getTimestamp("at").toInstant());
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, Collection<RequestId> requests) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("requests", requests.stream().map(RequestId::value).toArray(UUID[]::new));
  }

  private static RequestId request(ResultSet rs) throws SQLException {
    return new RequestId(rs.getObject("request_id", UUID.class));
  }

  private static Rest rest(ResultSet rs) throws SQLException {
    return new Rest(
        rs.getTimestamp("since").toInstant(),
        Optional.ofNullable(rs.getTimestamp("until")).map(Timestamp::toInstant),
        rs.getString("missing"),
        rs.getString("answer"));
  }
}
