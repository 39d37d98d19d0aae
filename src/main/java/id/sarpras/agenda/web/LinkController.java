package id.sarpras.agenda.web;

import id.sarpras.agenda.CalendarLink;
import id.sarpras.agenda.CalendarLinks;
import id.sarpras.agenda.Feeds;
import id.sarpras.agenda.Scope;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// An officer's calendar links: for one thing that is lent, a building, or the own work.
@Controller
@RequestMapping("/petugas/tautan-kalender")
class LinkController {

  private static final String OWN = "saya";
  private static final String BUILDING = "gedung:";
  private static final String FACILITY = "sarana:";

  private final CalendarLinks links;
  private final Feeds feeds;
  private final Facilities facilities;
  private final Officers officers;
  private final String address;

  LinkController(
      CalendarLinks links,
      Feeds feeds,
      Facilities facilities,
      Officers officers,
      @Value("${sarpras.address}") String address) {
    this.links = links;
    this.feeds = feeds;
    this.facilities = facilities;
    this.officers = officers;
    this.address = address;
  }

  @GetMapping
  View show(Officer officer, Locale language) {
    return page(officer, language, Form.empty());
  }

  @PostMapping
  View make(Officer officer, Locale language, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<Scope> scope = scope(officer, form.value("tampilan"));
    if (scope.isEmpty()) {
      form.refuse("tampilan", "agenda.scope-missing");
      return page(officer, language, form).refused();
    }
    links.make(officer, scope.get(), language);
    return Show.redirect("/petugas/tautan-kalender");
  }

  @PostMapping("/{id}/pencabutan")
  View revoke(Officer officer, @PathVariable UUID id) {
    if (!links.revoke(officer, id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Show.redirect("/petugas/tautan-kalender");
  }

  private Show page(Officer officer, Locale language, Form form) {
    List<CalendarLink> all = links.of(officer);
    return Show.page(
        "agenda/links",
        new LinksPage(
            all.stream()
                .filter(link -> CalendarLinks.isOf(link, officer))
                .map(link -> row(link, officer, language))
                .toList(),
            all.stream()
                .filter(link -> !CalendarLinks.isOf(link, officer))
                .map(link -> row(link, officer, language))
                .toList(),
            buildings(officer),
            facilities.all(officer.unit()),
            form));
  }

  private LinksPage.Row row(CalendarLink link, Officer reader, Locale language) {
    return new LinksPage.Row(
        link,
        feeds.name(link, language),
        officers.find(link.unit(), link.officer()).map(Officer::name).orElse(""),
        CalendarLinks.isOf(link, reader)
            ? address + "/kalender/" + links.secret(link).grouped() + ".ics"
            : "");
  }

  private Optional<Scope> scope(Officer officer, String chosen) {
    return Stream.<Scope>concat(
            Stream.of(new Scope.Own()),
            Stream.concat(
                buildings(officer).stream().map(Scope.OfBuilding::new),
                facilities.all(officer.unit()).stream()
                    .map(Facility::id)
                    .map(Scope.OfFacility::new)))
        .filter(scope -> said(scope).equals(chosen))
        .findFirst();
  }

  private List<String> buildings(Officer officer) {
    return facilities.all(officer.unit()).stream()
        .map(Facility::building)
        .filter(building -> !building.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static String said(Scope scope) {
    return switch (scope) {
      case Scope.OfFacility(var facility) -> FACILITY + facility.value();
      case Scope.OfBuilding(var building) -> BUILDING + building;
      case Scope.Own() -> OWN;
    };
  }
}
