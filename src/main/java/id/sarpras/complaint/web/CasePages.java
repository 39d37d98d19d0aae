package id.sarpras.complaint.web;

import id.sarpras.complaint.AnswerTemplate;
import id.sarpras.complaint.Answers;
import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintClock;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Draft;
import id.sarpras.complaint.Identities;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Sight;
import id.sarpras.complaint.Standing;
import id.sarpras.complaint.Teams;
import id.sarpras.complaint.Ways;
import id.sarpras.complaint.forward.Forward;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.complaint.forward.Order;
import id.sarpras.complaint.lapor.LaporReports;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Makes the page of a case, after whatever was done to it.
@Component
class CasePages {

  private final Complaints complaints;
  private final CaseNotes notes;
  private final ComplaintClock caseClock;
  private final Secrecy secrecy;
  private final Identities identities;
  private final Answers answers;
  private final Teams teams;
  private final Officers officers;
  private final Notifications notifications;
  private final Ways ways;
  private final Forwarding forwarding;
  private final LaporReports lapor;
  private final InstantSource clock;

  CasePages(
      Complaints complaints,
      CaseNotes notes,
      ComplaintClock caseClock,
      Secrecy secrecy,
      Identities identities,
      Answers answers,
      Teams teams,
      Officers officers,
      Notifications notifications,
      Ways ways,
      Forwarding forwarding,
      LaporReports lapor,
      InstantSource clock) {
    this.complaints = complaints;
    this.notes = notes;
    this.caseClock = caseClock;
    this.secrecy = secrecy;
    this.identities = identities;
    this.answers = answers;
    this.teams = teams;
    this.officers = officers;
    this.notifications = notifications;
    this.ways = ways;
    this.forwarding = forwarding;
    this.lapor = lapor;
    this.clock = clock;
  }

  /// The case where the officer may see it; to everybody else it is not there.
  Complaint found(Officer officer, UUID id) {
    return complaints
        .find(officer, new ComplaintId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Back to the case, or the case with what stands against it.
  ///
  /// @param field at which a refusal is shown
  View after(Outcome outcome, Officer officer, UUID id, Form form, String field) {
    return switch (outcome) {
      case Outcome.Done() -> back(id);
      case Outcome.Overtaken() ->
          page(officer, found(officer, id), form.again(), true, "", Optional.empty())
              .status(HttpStatus.CONFLICT);
      case Outcome.NotYours() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Refused(var key) -> {
        form.refuse(field, key);
        yield refused(officer, id, form);
      }
    };
  }

  View refused(Officer officer, UUID id, Form form) {
    return page(officer, found(officer, id), form, false, "", Optional.empty()).refused();
  }

  static View back(UUID id) {
    return Show.redirect("/petugas/pengaduan/" + id);
  }

  Show page(
      Officer officer,
      Complaint complaint,
      Form form,
      boolean isOvertaken,
      String code,
      Optional<Complainant> opened) {
    ComplaintFile file = complaints.file(complaint);
    Complaint now = file.complaint();
    Sight sight = secrecy.sight(officer, now);
    return Show.page(
        "complaint/case",
        new ComplaintCasePage(
            file,
            complaints.merged(officer, now),
            sight,
            Standing.due(now, clock.instant()),
            caseClock.explain(now),
            caseClock.left(now, clock.instant()),
            notes.notes(now),
            notes.assignments(now),
            notes.draft(now),
            notifications.unfilled(now.unit(), now.id().value()),
            identities.isKnown(now.unit(), now.id()),
            opened,
            identities.openings(now.unit(), now.id()),
            secrecy.eligible(now),
            people(now, secrecy.named(now)),
            people(now, secrecy.conflicts(now)),
            teams.all(now.unit()),
            teams.templates(now.unit()),
            answers.mayAnswer(sight, now),
            answers.mayPropose(sight, now),
            sight.isWide() && caseClock.canExtend(now),
            isOvertaken,
            words(now, form),
            desk(now),
            ways.known(now),
            forwards(now),
            Stream.of(Channel.values()).filter(notifications::isCarried).toList(),
            lapor.number(now),
            code,
            addressed(form)));
  }

  private List<SentForward> forwards(Complaint complaint) {
    List<Forward> all = forwarding.of(complaint);
    return all.stream()
        .map(one -> new SentForward(one, forwarding.state(one), one.equals(all.getLast())))
        .toList();
  }

  /// The form with the inspectorate's address in it, where it is not the one that was sent.
  private Form addressed(Form form) {
    if (form.isRefused() || !form.value("inspektorat").isEmpty()) {
      return form;
    }
    Order order = forwarding.suggested();
    return form.with("inspektorat", order.recipient()).with("alamatInspektorat", order.address());
  }

  /// What was typed, or else the template that was asked for, or else the draft.
  private String words(Complaint complaint, Form form) {
    String typed = form.value("jawabanAduan");
    if (!typed.isEmpty()) {
      return typed;
    }
    return teams.templates(complaint.unit()).stream()
        .filter(template -> form.has("templat", template.id().toString()))
        .map(AnswerTemplate::text)
        .findFirst()
        .or(() -> notes.draft(complaint).map(Draft::text))
        .orElse("");
  }

  private String desk(Complaint complaint) {
    return Stream.concat(
            complaint.officer().stream()
                .flatMap(id -> officers.find(complaint.unit(), id).stream())
                .map(Officer::name),
            complaint.team().stream().flatMap(id -> teams.name(complaint.unit(), id).stream()))
        .collect(Collectors.joining(", "));
  }

  private List<Officer> people(Complaint complaint, Set<OfficerId> some) {
    return officers.all(complaint.unit()).stream()
        .filter(officer -> some.contains(officer.id()))
        .toList();
  }
}
