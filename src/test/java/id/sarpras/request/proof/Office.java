package id.sarpras.request.proof;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.Accepting;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Desk;
import id.sarpras.request.Displacements;
import id.sarpras.request.Holds;
import id.sarpras.request.Intake;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacements;
import id.sarpras.request.Requests;
import id.sarpras.request.WaitingList;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The services of an office, as its pages call them.
@TestComponent
record Office(
    Staff staff,
    Standards standards,
    Intake intake,
    Requests requests,
    Desk desk,
    Offers offers,
    Accepting accepting,
    Replacements replacements,
    WaitingList waiting,
    Displacements displacements,
    DateChanges changes,
    Holds holds,
    InstantSource clock,
    JdbcClient database) {

  /// Who works there in a trial, and for what all ask.
  ///
  /// @param front of the front desk
  /// @param section decides
  /// @param head may let one give way to another
  /// @param day the first of some days
  record Cast(Officer front, Officer section, Officer head, List<Facility> things, LocalDate day) {}

  UnitId unit() {
    return staff.unit().id();
  }

  Cast cast(List<Facility> things) {
    return new Cast(
        staff.officer(Role.FRONT_DESK),
        staff.officer(Role.SECTION_HEAD),
        staff.officer(Role.BUREAU_HEAD),
        things,
        staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone())));
  }
}
