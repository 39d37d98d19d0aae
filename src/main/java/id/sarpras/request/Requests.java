package id.sarpras.request;

import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.letter.Scans;
import id.sarpras.notification.NoticeReached;
import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.Tracked;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The cases, to be looked at.
@Component
public class Requests implements Tracked {

  /// How many a page of the register has.
  public static final int PAGE = 50;

  private final RequestStore requests;
  private final CaseStore cases;
  private final Scans scans;
  private final TrackingCodes codes;
  private final Standards standards;

  Requests(
      RequestStore requests,
      CaseStore cases,
      Scans scans,
      TrackingCodes codes,
      Standards standards) {
    this.requests = requests;
    this.cases = cases;
    this.scans = scans;
    this.codes = codes;
    this.standards = standards;
  }

  public Optional<CaseFile> find(UnitId unit, RequestId id) {
    return requests.find(unit, id).map(this::file);
  }

  /// The case of a tracking code.
  public Optional<CaseFile> find(UnitId unit, TrackingCode code) {
    return requests.byTrackingHash(unit, codes.hash(code)).map(this::file);
  }

  @Override
  public Optional<String> pathOf(TrackingCode code) {
    return find(standards.home().id(), code).map(file -> "/permohonan/" + code.grouped());
  }

  /// The case that came from a form, where it was sent already.
  public Optional<FacilityRequest> of(UnitId unit, UUID submission) {
    return requests.bySubmission(unit, submission);
  }

  /// The secret with which the guest follows the case.
  public TrackingCode code(FacilityRequest request) {
    return codes.codeOf(request.submission());
  }

  /// What is not decided yet, the oldest deadline first.
  public List<FacilityRequest> open(UnitId unit) {
    return requests.open(unit);
  }

  /// What is decided and has not reached the guest yet, the oldest deadline first.
  public List<FacilityRequest> toBeTold(UnitId unit) {
    return requests.toBeTold(unit);
  }

  /// The newest first, those that have the words.
  ///
  /// @param page from 0, of [#PAGE] each
  public List<FacilityRequest> search(UnitId unit, String words, int page) {
    return search(unit, words, Set.of(), page);
  }

  /// The same, in one of some states; in any where none is named.
  public List<FacilityRequest> search(
      UnitId unit, String words, Set<RequestState> states, int page) {
    return requests.search(unit, words, states, PAGE, page * PAGE);
  }

  /// The cases with a booking of one of these things at some time of a period, whatever became of
  /// it.
  public List<FacilityRequest> using(
      UnitId unit, Collection<FacilityId> facilities, Period period) {
    return requests.using(unit, facilities, period);
  }

  /// The cases with a booking at some time of a period, at which an officer did a step of the
  /// chain.
  public List<FacilityRequest> workedOn(UnitId unit, OfficerId officer, Period period) {
    return requests.workedOn(unit, officer, period);
  }

  /// The chain of a case's service.
  public List<DispositionRule> chain(FacilityRequest request) {
    return cases.chain(request.unit(), request.service());
  }

  /// When the first way reached the guest of each case; missing while none has.
  public Map<RequestId, Instant> notified(UnitId unit, List<FacilityRequest> some) {
    return cases.notified(unit, some.stream().map(FacilityRequest::id).toList());
  }

  /// The promise is kept when the first way reaches the guest.
  @EventListener
  @Transactional
  public void reached(NoticeReached reached) {
    var id = new RequestId(reached.subject());
    requests
        .find(reached.unit(), id)
        .filter(request -> request.state().isDecided())
        .ifPresent(
            request ->
                cases.markNotified(reached.unit(), id, reached.channel().name(), reached.at()));
  }

  private CaseFile file(FacilityRequest request) {
    return new CaseFile(
        request,
        chain(request),
        cases.steps(request.unit(), request.id()),
        cases.rests(request.unit(), List.of(request.id())).getOrDefault(request.id(), List.of()),
        cases.scans(request.unit(), request.id()).stream()
            .flatMap(scan -> scans.find(request.unit(), scan).stream())
            .toList(),
        Optional.ofNullable(notified(request.unit(), List.of(request)).get(request.id())));
  }
}
