package id.sarpras.identity.web;

import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Ids;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who acts for whom: officers appoint their own deputy, an administrator anybody's.
@Controller
@RequestMapping("/petugas/wakil")
public class DeputyController {

  /// The page.
  ///
  /// @param absent for whom this officer may appoint a deputy
  /// @param others who may be appointed
  public record DeputyPage(
      Form form, List<Officer> absent, List<Officer> others, List<Row> deputies) {}

  /// A deputyship, and whether this officer may end it.
  public record Row(Deputy deputy, boolean mine) {}

  private final Officers officers;

  DeputyController(Officers officers) {
    this.officers = officers;
  }

  @GetMapping
  View show(Officer officer) {
    return page(officer, Form.empty());
  }

  @PostMapping
  View appoint(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<Officer> absent = among(absent(officer), form.value("digantikan"));
    Optional<Officer> acting = among(others(officer), form.value("pengganti"));
    Optional<LocalDate> first = day(form, "dari");
    Optional<LocalDate> last = day(form, "sampai");
    if (absent.isEmpty()) {
      form.refuse("digantikan", "deputy.absent-missing");
    }
    if (acting.isEmpty() || acting.equals(absent)) {
      form.refuse("pengganti", "deputy.acting-missing");
    }
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      form.refuse("sampai", "deputy.days-turned");
    }
    if (form.isRefused()) {
      return page(officer, form).refused();
    }
    officers.appoint(
        new Deputy(
            Ids.next(),
            absent.orElseThrow(),
            acting.orElseThrow(),
            first.orElseThrow(),
            last.orElseThrow()),
        officer.actor());
    return Show.redirect("/petugas/wakil");
  }

  @PostMapping("/{id}/akhir")
  View end(Officer officer, @PathVariable UUID id) {
    officers.deputies(officer.unit()).stream()
        .filter(deputy -> deputy.id().equals(id) && isMine(officer, deputy))
        .findFirst()
        .ifPresent(deputy -> officers.dismiss(deputy, officer.actor()));
    return Show.redirect("/petugas/wakil");
  }

  private Show page(Officer officer, Form form) {
    return Show.page(
        "identity/deputies",
        new DeputyPage(
            form,
            absent(officer),
            others(officer),
            officers.deputies(officer.unit()).stream()
                .map(deputy -> new Row(deputy, isMine(officer, deputy)))
                .toList()));
  }

  private List<Officer> absent(Officer officer) {
    return officer.is(Role.ADMINISTRATOR) ? others(officer) : List.of(officer);
  }

  private List<Officer> others(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  private static boolean isMine(Officer officer, Deputy deputy) {
    return officer.is(Role.ADMINISTRATOR) || deputy.absent().id().equals(officer.id());
  }

  private static Optional<Officer> among(List<Officer> officers, String id) {
    return officers.stream()
        .filter(officer -> officer.id().value().toString().equals(id))
        .findFirst();
  }

  private static Optional<LocalDate> day(Form form, String field) {
    try {
      LocalDate day = LocalDate.parse(form.value(field).strip());
      if (day.getYear() >= 2000 && day.getYear() < 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeException noSuchDay) {
      // is refused below, as a day of another age is
    }
    form.refuse(field, "deputy.day-wrong");
    return Optional.empty();
  }
}
