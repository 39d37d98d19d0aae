package id.sarpras.handover.web;

import id.sarpras.facility.Facility;
import id.sarpras.handover.Duties;
import id.sarpras.handover.UseFiles;
import id.sarpras.identity.Officer;
import id.sarpras.page.Show;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The keeper's page: what goes out and comes back.
@Controller
class TodayController {

  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final UseFiles files;
  private final Duties duties;
  private final Standards standards;
  private final InstantSource clock;

  TodayController(UseFiles files, Duties duties, Standards standards, InstantSource clock) {
    this.files = files;
    this.duties = duties;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping("/petugas/serah-terima")
  View show(Officer officer) {
    ZoneId zone = standards.home().zone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant midnight = today.atStartOfDay(zone).toInstant();
    Instant afterTomorrow = today.plusDays(2).atStartOfDay(zone).toInstant();
    Predicate<Facility> kept = duties.kept(officer);
    return Show.page(
        "handover/today",
        TodayPage.of(
            files.open(officer.unit(), afterTomorrow, kept),
            files.missed(officer.unit(), midnight, kept),
            now,
            now.minus(FORGOTTEN)));
  }
}
