package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import id.sarpras.request.Booking;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Holds;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.request.Step;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cases as the interface sees them: found or a problem, moved on or a problem that shows how they
/// are now.
@Component
class ApiCases {

  /// What the description says of the revision that a step names.
  static final String SEEN = "The revision that was seen";

  /// What the description says of a step that cannot be done.
  static final String NOT_AS_SEEN =
      "Somebody was faster, or it is not time for this step; `now` shows how it is";

  private final Requests requests;
  private final Bookings bookings;
  private final Holds holds;
  private final Catalogue catalogue;
  private final Texts texts;

  ApiCases(Requests requests, Bookings bookings, Holds holds, Catalogue catalogue, Texts texts) {
    this.requests = requests;
    this.bookings = bookings;
    this.holds = holds;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  ZoneId zone() {
    return catalogue.unit().zone();
  }

  Words words(Locale language) {
    return (key, arguments) -> texts.say(language, key, arguments);
  }

  CaseFile file(Officer officer, UUID id) {
    return requests
        .find(officer.unit(), new RequestId(id))
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }

  /// A case that nobody has changed since the caller saw it.
  CaseFile file(Officer officer, UUID id, int revision) {
    CaseFile file = file(officer, id);
    if (file.request().revision() != revision) {
      throw overtaken(file);
    }
    return file;
  }

  /// The same of a step: that there is no such case goes before what is wrong with its fields.
  CaseFile seen(Officer officer, UUID id, Fields fields, @Nullable Integer revision) {
    file(officer, id);
    return file(officer, id, checked(fields, revision));
  }

  RequestJson json(Officer officer, UUID id) {
    return json(file(officer, id));
  }

  RequestJson json(CaseFile file) {
    return RequestJson.of(file, bookings(file.request()), zone());
  }

  /// The bookings of a case in the order of their numbers.
  List<BookingJson> bookings(FacilityRequest request) {
    Map<BookingId, Instant> held = holds.each(request);
    return bookings.fates(request).stream()
        .map(fate -> BookingJson.of(fate, held.get(fate.booking().id()), zone()))
        .toList();
  }

  /// The case after a step.
  ///
  /// @param seen the revision that the caller had seen
  RequestJson after(Step step, Officer officer, UUID id, int seen) {
    return switch (step) {
      case Step.Done() -> json(officer, id);
      case Step.Overtaken(var now, var last) when now.request().revision() == seen ->
          throw ApiProblem.of(ProblemKind.NOT_NOW)
              .saying("request.api.other-step")
              .showing("now", json(now));
      case Step.Overtaken(var now, var last) -> throw overtaken(now);
      case Step.Taken(var now, var lost) -> throw taken(now, lost);
      case Step.NotYours() -> throw ApiProblem.of(ProblemKind.FORBIDDEN);
    };
  }

  ApiProblem overtaken(CaseFile now) {
    return ApiProblem.of(ProblemKind.OVERTAKEN).showing("now", json(now));
  }

  /// One of its bookings.
  static Booking booking(CaseFile file, UUID booking) {
    return file.request().need().bookings().stream()
        .filter(one -> one.id().value().equals(booking))
        .findFirst()
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }

  /// The revision that every step names, where nothing else was refused either.
  static int checked(Fields fields, @Nullable Integer revision) {
    if (revision == null) {
      fields.refuse("revision", "problem.field-missing");
    }
    fields.check();
    return Objects.requireNonNull(revision);
  }

  private ApiProblem taken(CaseFile now, List<Booking> lost) {
    return ApiProblem.of(ProblemKind.TAKEN)
        .saying("request.api.lost")
        .showing("lost", lost.stream().map(booking -> booking.id().value()).toList())
        .showing("now", json(now));
  }
}
