package id.sarpras.request.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.promise.Tally;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Need;
import id.sarpras.request.RequestId;
import id.sarpras.request.RequestState;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.workingtime.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases in the database. A change names the state and the revision that it was made on, and fails
/// on any other.
@Component
public class RequestStore {

  private static final String NEXT_REFERENCE =
      """
      INSERT INTO reference_series (unit_id, year, last) VALUES (:unit, :year, 1)
      ON CONFLICT (unit_id, year) DO UPDATE SET last = reference_series.last + 1
      RETURNING last
      """;
  private static final String ADD =
      """
      INSERT INTO facility_request
        (unit_id, id, service_id, standard_version, reference, submission_id, tracking_hash, door, language,
         state, step, revision, applicant, organisation, phone, email, purpose, people,
         letter_number, letter_date, letter_sender, letter_subject, received_at, due_at, provisional, calendar_version)
      VALUES
        (:unit, :id, :service, :standard, :reference, :submission, :hash, :door, :language,
         :state, :step, :revision, :applicant, :organisation, :phone, :email, :purpose, :people,
         :letterNumber, :letterDate, :letterSender, :letterSubject, :received, :due, :provisional, :calendar)
      """;
  private static final String ROWS =
      "SELECT r.*, %s, %s FROM facility_request r "
          .formatted(BookingStore.OF_REQUEST, SeriesStore.OF_REQUEST);
  private static final String FIND = ROWS + "WHERE r.unit_id = :unit AND r.id = :id";
  private static final String BY_SUBMISSION =
      ROWS + "WHERE r.unit_id = :unit AND r.submission_id = :submission";
  private static final String BY_HASH =
      ROWS + "WHERE r.unit_id = :unit AND r.tracking_hash = :hash";
  private static final String MOVE =
      """
      UPDATE facility_request
      SET state = :to, step = :step, revision = revision + 1
      WHERE unit_id = :unit AND id = :id AND state = :from AND revision = :revision
      """;
  private static final String LINE_UP =
      "SELECT id FROM facility_request WHERE unit_id = :unit AND id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE";
  private static final String SET_DEADLINE =
      """
      UPDATE facility_request
      SET due_at = :due, provisional = :provisional, calendar_version = :calendar
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String RUNNING =
      ROWS
          + """
          WHERE r.unit_id = :unit AND r.state NOT IN ('WITHDRAWN', 'EXPIRED')
            AND NOT EXISTS (SELECT FROM request_notified n WHERE (n.unit_id, n.request_id) = (r.unit_id, r.id))
          ORDER BY r.due_at, r.id
          """;
  private static final String OPEN =
      ROWS
          + """
          WHERE r.unit_id = :unit AND r.state IN ('RECEIVED', 'INCOMPLETE', 'VERIFIED')
          ORDER BY r.due_at, r.id
          """;
  private static final String TO_BE_TOLD =
      ROWS
          + """
          WHERE r.unit_id = :unit AND r.state IN ('APPROVED', 'REJECTED', 'DISPLACED', 'CLOSED')
            AND NOT EXISTS (SELECT FROM request_notified n WHERE (n.unit_id, n.request_id) = (r.unit_id, r.id))
          ORDER BY r.due_at, r.id
          """;
  private static final String USING =
      ROWS
          + """
          WHERE r.unit_id = :unit AND r.id IN
            (SELECT b.request_id FROM booking b
             JOIN booking_item i ON (i.unit_id, i.booking_id) = (b.unit_id, b.id)
             WHERE b.unit_id = :unit AND b.needed && tstzrange(:from, :until) AND i.facility_id = ANY(:facilities))
          ORDER BY r.id
          """;
  private static final String WORKED_ON =
      ROWS
          + """
          WHERE r.unit_id = :unit
            AND r.id IN (SELECT d.request_id FROM disposition d WHERE d.unit_id = :unit AND d.officer_id = :officer)
            AND r.id IN (SELECT b.request_id FROM booking b
                         WHERE b.unit_id = :unit AND b.needed && tstzrange(:from, :until))
          ORDER BY r.id
          """;
  private static final String OPEN_USES =
      "SELECT r.*, %s, %s".formatted(BookingStore.OF_REQUEST, SeriesStore.OF_REQUEST)
          + """
          , u.id AS use_id
          FROM booking u JOIN facility_request r ON (r.unit_id, r.id) = (u.unit_id, u.request_id)
          WHERE u.unit_id = :unit AND u.state IN ('BOOKED', 'IN_USE') AND lower(u.needed) < :before
          ORDER BY lower(u.needed), u.id
          """;
  private static final String HOLD =
      "SELECT 1 FROM facility_request WHERE unit_id = :unit AND id = :id FOR NO KEY UPDATE";
  private static final String TALLY =
      """
      SELECT count(*) AS received, count(n.at) AS answered, count(*) FILTER (WHERE n.at <= r.due_at) AS kept,
             count(*) FILTER (WHERE n.at > r.due_at
               OR n.at IS NULL AND r.state NOT IN ('WITHDRAWN', 'EXPIRED') AND r.due_at < coalesce(w.since, :now)) AS missed
      FROM facility_request r
      LEFT JOIN request_notified n ON (n.unit_id, n.request_id) = (r.unit_id, r.id)
      LEFT JOIN request_rest w ON (w.unit_id, w.request_id) = (r.unit_id, r.id) AND w.until IS NULL
      WHERE r.unit_id = :unit AND r.received_at >= :from AND r.received_at < :until
      """;
  private static final String SEARCH =
      ROWS
          + """
          WHERE r.unit_id = :unit
            AND (:words = '' OR strpos(lower(r.reference || ' ' || r.applicant || ' ' || r.organisation || ' '
                 || r.purpose || ' ' || r.letter_number), lower(:words)) > 0)
            AND (cardinality(:states::text[]) = 0 OR r.state = ANY(:states::text[]))
          ORDER BY r.id DESC LIMIT :most OFFSET :skip
          """;

  private final JdbcClient jdbc;
  private final BookingStore bookings;
  private final SeriesStore series;

  RequestStore(JdbcClient jdbc, BookingStore bookings, SeriesStore series) {
    this.jdbc = jdbc;
    this.bookings = bookings;
    this.series = series;
  }

  /// The next running number of a year. All others wait for theirs until the end of the
  /// transaction.
  public int nextReference(UnitId unit, int year) {
    return jdbc.sql(NEXT_REFERENCE)
        .param("unit", unit.value())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /// Writes what a request asks for; [#add] comes after it in the same transaction.
  public void addNeed(UnitId unit, RequestId id, Need need) {
    bookings.add(unit, id, need.bookings());
    need.series().ifPresent(repeated -> series.add(unit, id, repeated));
  }

  public void add(FacilityRequest request, byte[] trackingHash) {
    at(jdbc.sql(ADD), request.unit(), request.id())
        .param("service", request.service().value())
        .param("standard", request.standardVersion())
        .param("reference", request.reference())
        .param("submission", request.submission())
        .param("hash", trackingHash)
        .param("door", request.door().name())
        .param("language", request.language().getLanguage())
        .param("state", request.state().name())
        .param("step", request.step())
        .param("revision", request.revision())
        .param("applicant", request.applicant().name())
        .param("organisation", request.applicant().organisation())
        .param("phone", request.applicant().phone().map(PhoneNumber::value).orElse(""))
        .param("email", request.applicant().email().map(EmailAddress::value).orElse(""))
        .param("purpose", request.need().purpose())
        .param("people", request.need().people())
        .param("letterNumber", request.letter().number())
        .param("letterDate", request.letter().date())
        .param("letterSender", request.letter().sender())
        .param("letterSubject", request.letter().subject())
        .param("received", Timestamp.from(request.receivedAt()))
        .param("due", Timestamp.from(request.deadline().due()))
        .param("provisional", request.deadline().provisional())
        .param("calendar", request.deadline().calendarVersion())
        .update();
  }

  public Optional<FacilityRequest> find(UnitId unit, RequestId id) {
    return at(jdbc.sql(FIND), unit, id).query(RequestStore::request).optional();
  }

  /// Nobody else changes the case or one of its bookings until the transaction is over.
  public void hold(UnitId unit, RequestId id) {
    at(jdbc.sql(HOLD), unit, id).query(Integer.class).single();
  }

  /// Uses that are booked or going on and began before an instant, the first to begin first.
  public List<Use> openUses(UnitId unit, Instant before) {
    return jdbc.sql(OPEN_USES)
        .param("unit", unit.value())
        .param("before", Timestamp.from(before))
        .query(
            (rs, index) ->
                Use.of(request(rs, index), new BookingId(rs.getObject("use_id", UUID.class))))
        .list();
  }

  public Optional<FacilityRequest> bySubmission(UnitId unit, UUID submission) {
    return jdbc.sql(BY_SUBMISSION)
        .param("unit", unit.value())
        .param("submission", submission)
        .query(RequestStore::request)
        .optional();
  }

  public Optional<FacilityRequest> byTrackingHash(UnitId unit, byte[] hash) {
    return jdbc.sql(BY_HASH)
        .param("unit", unit.value())
        .param("hash", hash)
        .query(RequestStore::request)
        .optional();
  }

  /// What became of what was received in a period.
  public Tally tally(UnitId unit, Period received, Instant now) {
    return jdbc.sql(TALLY)
        .param("unit", unit.value())
        .param("from", Timestamp.from(received.start()))
        .param("until", Timestamp.from(received.end()))
        .param("now", Timestamp.from(now))
        .query(
            (rs, index) ->
                new Tally(
                    rs.getInt("received"),
                    rs.getInt("answered"),
                    rs.getInt("kept"),
                    rs.getInt("missed")))
        .single();
  }

  /// Moves a case on from exactly what the caller saw; false where it has changed since.
  public boolean move(FacilityRequest seen, RequestState to, int step) {
    return at(jdbc.sql(MOVE), seen.unit(), seen.id())
            .param("from", seen.state().name())
            .param("revision", seen.revision())
            .param("to", to.name())
            .param("step", step)
            .update()
        == 1;
  }

  /// Waits until nobody else changes one of these cases.
  public void lineUp(UnitId unit, Collection<RequestId> ids) {
    jdbc.sql(LINE_UP)
        .param("unit", unit.value())
        .param("ids", ids.stream().map(RequestId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// Writes down another deadline, whatever else happens to the case at the same moment.
  public void setDeadline(UnitId unit, RequestId id, Deadline deadline) {
    at(jdbc.sql(SET_DEADLINE), unit, id)
        .param("due", Timestamp.from(deadline.due()))
        .param("provisional", deadline.provisional())
        .param("calendar", deadline.calendarVersion())
        .update();
  }

  /// Those whose guest has not been told and who still want it, the oldest deadline first.
  public List<FacilityRequest> running(UnitId unit) {
    return jdbc.sql(RUNNING).param("unit", unit.value()).query(RequestStore::request).list();
  }

  /// What is not decided yet, the oldest deadline first.
  public List<FacilityRequest> open(UnitId unit) {
    return jdbc.sql(OPEN).param("unit", unit.value()).query(RequestStore::request).list();
  }

  /// What is decided and has not reached the guest, the oldest deadline first.
  public List<FacilityRequest> toBeTold(UnitId unit) {
    return jdbc.sql(TO_BE_TOLD).param("unit", unit.value()).query(RequestStore::request).list();
  }

  /// Those with a booking of one of these things at some time of a period.
  public List<FacilityRequest> using(
      UnitId unit, Collection<FacilityId> facilities, Period period) {
    return during(USING, unit, period)
        .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
        .query(RequestStore::request)
        .list();
  }

  /// Those with a booking at some time of a period, at which an officer did a step.
  public List<FacilityRequest> workedOn(UnitId unit, OfficerId officer, Period period) {
    return during(WORKED_ON, unit, period)
        .param("officer", officer.value())
        .query(RequestStore::request)
        .list();
  }

  private JdbcClient.StatementSpec during(String sql, UnitId unit, Period period) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()));
  }

  /// The newest first, those with the words in reference, names, purpose or letter number.
  ///
  /// @param states in any of these; in any at all where there are none
  public List<FacilityRequest> search(
      UnitId unit, String words, Set<RequestState> states, int most, int skip) {
    return jdbc.sql(SEARCH)
        .param("unit", unit.value())
        .param("words", words)
        .param("states", states.stream().map(RequestState::name).toArray(String[]::new))
        .param("most", most)
        .param("skip", skip)
        .query(RequestStore::request)
        .list();
  }

  private static JdbcClient.StatementSpec at(
      JdbcClient.StatementSpec statement, UnitId unit, RequestId id) {
    return statement.param("unit", unit.value()).param("id", id.value());
  }

  private static FacilityRequest request(ResultSet rs, int index) throws SQLException {
    return new FacilityRequest(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new RequestId(rs.getObject("id", UUID.class)),
        new ServiceId(rs.getObject("service_id", UUID.class)),
        rs.getInt("standard_version"),
        rs.getString("reference"),
        rs.getObject("submission_id", UUID.class),
        Door.valueOf(rs.getString("door")),
        Locale.of(rs.getString("language")),
        RequestState.valueOf(rs.getString("state")),
        rs.getInt("step"),
        rs.getInt("revision"),
        applicant(rs),
        new Need(
            rs.getString("purpose"),
            rs.getInt("people"),
            BookingStore.read(rs),
            SeriesStore.read(rs)),
        new IncomingLetter(
            rs.getString("letter_number"),
            rs.getObject("letter_date", LocalDate.class),
            rs.getString("letter_sender"),
            rs.getString("letter_subject")),
        instant(rs, "received_at"),
        new Deadline(
            instant(rs, "due_at"), rs.getBoolean("provisional"), rs.getString("calendar_version")));
  }

  private static Applicant applicant(ResultSet rs) throws SQLException {
    return new Applicant(
        rs.getString("applicant"),
        rs.getString("organisation"),
        Optional.of(rs.getString("phone")).filter(text -> !text.isEmpty()).map(PhoneNumber::new),
        Optional.of(rs.getString("email")).filter(text -> !text.isEmpty()).map(EmailAddress::new));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getTimestamp(column).toInstant();
  }
}
