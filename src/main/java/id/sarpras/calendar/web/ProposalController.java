package id.sarpras.calendar.web;

import id.sarpras.calendar.CalendarLaw;
import id.sarpras.calendar.CalendarLaw.Approval;
import id.sarpras.calendar.CalendarLaw.Preview;
import id.sarpras.calendar.CalendarProposal;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.BadCalendar;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A proposal: what it changes, whom it moves, and the decision of a second officer.
@Controller
@RequestMapping("/petugas/kalender/usulan/{id:[0-9a-f-]{36}}")
public class ProposalController {

  /// A proposal.
  ///
  /// @param preview what it would do now; empty where it is decided or cannot be done any more
  /// @param mayApprove whether this officer may put it in force
  /// @param mayReject whether this officer may drop it
  /// @param form says what went wrong
  public record ProposalPage(
      CalendarProposal proposal,
      Optional<Preview> preview,
      boolean mayApprove,
      boolean mayReject,
      Form form) {}

  private final CalendarLaw law;
  private final Standards standards;

  ProposalController(CalendarLaw law, Standards standards) {
    this.law = law;
    this.standards = standards;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID id) {
    return page(officer, id, Form.empty());
  }

  @PostMapping("/setujui")
  View approve(Officer officer, @PathVariable UUID id) {
    allowed(officer, id);
    Form form = Form.empty();
    try {
      Approval approval = law.approve(officer, zone(), id);
      if (approval == Approval.DONE) {
        return Show.redirect("/petugas/kalender/usulan/" + id);
      }
      form.refuse(
          "setujui",
          approval == Approval.OWN_PROPOSAL ? "proposal.own" : "proposal.decided-already");
    } catch (BadCalendar contradiction) {
      form.refuse("setujui", contradiction.key(), contradiction.details());
    }
    return page(officer, id, form).status(HttpStatus.CONFLICT);
  }

  @PostMapping("/batalkan")
  View reject(Officer officer, @PathVariable UUID id) {
    allowed(officer, id);
    if (law.reject(officer, id)) {
      return Show.redirect("/petugas/kalender/usulan/" + id);
    }
    Form form = Form.empty();
    form.refuse("setujui", "proposal.decided-already");
    return page(officer, id, form).status(HttpStatus.CONFLICT);
  }

  private Show page(Officer officer, UUID id, Form form) {
    CalendarProposal proposal = find(officer, id);
    boolean may = CalendarLaw.isFor(officer) && proposal.isOpen();
    return Show.page(
        "calendar/proposal",
        new ProposalPage(
            proposal,
            proposal.isOpen() ? preview(officer, proposal, form) : Optional.empty(),
            may && !proposal.proposedBy().equals(officer.id()),
            may,
            form));
  }

  private Optional<Preview> preview(Officer officer, CalendarProposal proposal, Form form) {
    try {
      return Optional.of(law.preview(officer.unit(), zone(), proposal));
    } catch (BadCalendar contradiction) {
      form.refuse("setujui", contradiction.key(), contradiction.details());
      return Optional.empty();
    }
  }

  private void allowed(Officer officer, UUID id) {
    find(officer, id);
    if (!CalendarLaw.isFor(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private CalendarProposal find(Officer officer, UUID id) {
    return law.find(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ZoneId zone() {
    return standards.home().zone();
  }
}
