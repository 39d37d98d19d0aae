package id.sarpras.mailbox.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.mailbox.MailboxSettings;
import id.sarpras.mailbox.MailboxState;
import id.sarpras.mailbox.Quarantine;
import id.sarpras.page.Show;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// How the mailbox is, and what in it waits for an official.
@Controller
class MailboxController {

  private static final Duration SHOWN = Duration.ofDays(30);

  private final MailboxSettings settings;
  private final MailboxState state;
  private final Quarantine quarantine;
  private final Complaints complaints;
  private final Secrecy secrecy;
  private final InstantSource clock;

  MailboxController(
      MailboxSettings settings,
      MailboxState state,
      Quarantine quarantine,
      Complaints complaints,
      Secrecy secrecy,
      InstantSource clock) {
    this.settings = settings;
    this.state = state;
    this.quarantine = quarantine;
    this.complaints = complaints;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  @GetMapping("/petugas/pengaduan/kotak-surat")
  View show(Officer officer) {
    boolean official = secrecy.sight(officer).isWide();
    if (!official && !officer.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Instant from = clock.instant().minus(SHOWN);
    return Show.page(
        "mailbox/mailbox",
        new MailboxPage(
            settings.isOn(),
            settings.address(),
            state.health(officer.unit()),
            state.isLate(officer.unit()),
            official,
            official ? quarantine.waiting(officer.unit()) : List.of(),
            quarantine.count(officer.unit()),
            official ? again(officer, from) : List.of(),
            state.counts(officer.unit(), from)));
  }

  private List<Complaint> again(Officer officer, Instant from) {
    return state.heard(officer.unit(), from).stream()
        .flatMap(id -> complaints.find(officer, id).stream())
        .filter(complaint -> !complaint.state().isOpen())
        .toList();
  }
}
