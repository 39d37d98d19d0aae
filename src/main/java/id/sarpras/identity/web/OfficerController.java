package id.sarpras.identity.web;

import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Passwords;
import id.sarpras.identity.Role;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The administrator's list of officers.
@Controller
@RequestMapping("/petugas/pengguna")
public class OfficerController {

  /// The list.
  public record OfficersPage(List<Officer> officers) {}

  /// One officer's form.
  ///
  /// @param officer empty for a new one
  public record OfficerPage(Form form, Optional<Officer> officer, List<Role> roles) {}

  /// A one-time link, shown once.
  public record LinkPage(Officer officer, String address) {}

  private final Officers officers;
  private final Passwords passwords;
  private final SignIns signIns;
  private final String address;

  OfficerController(
      Officers officers,
      Passwords passwords,
      SignIns signIns,
      @Value("${sarpras.address}") String address) {
    this.officers = officers;
    this.passwords = passwords;
    this.signIns = signIns;
    this.address = address;
  }

  @GetMapping
  View list(Officer officer) {
    return Show.page("identity/officers", new OfficersPage(officers.all(officer.unit())));
  }

  @GetMapping("/baru")
  View ask() {
    return page(Form.of(Map.of("aktif", "ya")), Optional.empty());
  }

  @PostMapping("/baru")
  View add(Officer by, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String username = form.value("namaPengguna").strip().toLowerCase(Locale.ROOT);
    if (!Officer.isUsername(username)) {
      form.refuse("namaPengguna", "officer.username-wrong");
    }
    String name = name(form);
    String position = position(form);
    Set<Role> roles = roles(form);
    if (form.isRefused()) {
      return page(form, Optional.empty()).refused();
    }
    Optional<Officer> added = officers.add(by.unit(), username, name, position, roles, by.actor());
    if (added.isEmpty()) {
      form.refuse("namaPengguna", "officer.username-taken");
      return page(form, Optional.empty()).status(HttpStatus.CONFLICT);
    }
    return link(by, added.get());
  }

  @GetMapping("/{id}")
  View show(Officer by, @PathVariable UUID id) {
    Officer officer = find(by, id);
    var values = new LinkedMultiValueMap<String, String>();
    values.add("nama", officer.name());
    values.add("jabatan", officer.position());
    values.add("aktif", officer.active() ? "ya" : "");
    officer.roles().forEach(role -> values.add("peran", role.name()));
    return page(Form.of(values), Optional.of(officer));
  }

  @PostMapping("/{id}")
  View change(
      Officer by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Officer officer = find(by, id);
    Form form = Form.of(posted);
    String name = name(form);
    String position = position(form);
    Set<Role> roles = roles(form);
    boolean active = form.has("aktif", "ya");
    if (officer.id().equals(by.id()) && (!active || !roles.contains(Role.ADMINISTRATOR))) {
      form.refuse("peran", "officer.not-yourself");
    }
    if (form.isRefused()) {
      return page(form, Optional.of(officer)).refused();
    }
    officers.change(
        new Officer(
            officer.unit(), officer.id(), officer.username(), name, position, roles, active),
        by.actor());
    if (!active) {
      signIns.end(officer);
    }
    return Show.redirect("/petugas/pengguna");
  }

  @PostMapping("/{id}/tautan")
  View renew(Officer by, @PathVariable UUID id) {
    return link(by, find(by, id));
  }

  private View link(Officer by, Officer officer) {
    return Show.page(
        "identity/link",
        new LinkPage(officer, address + "/masuk/pertama/" + passwords.link(officer, by.actor())));
  }

  private Officer find(Officer by, UUID id) {
    return officers
        .find(by.unit(), new OfficerId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String name(Form form) {
    String name = Line.of(form.value("nama"));
    if (name.isEmpty() || name.length() > 200) {
      form.refuse("nama", "officer.name-missing");
    }
    return name;
  }

  private static String position(Form form) {
    String position = Line.of(form.value("jabatan"));
    if (position.length() > 200) {
      form.refuse("jabatan", "officer.position-long");
    }
    return position;
  }

  private static Set<Role> roles(Form form) {
    Set<Role> roles =
        Stream.of(Role.values())
            .filter(role -> form.has("peran", role.name()))
            .collect(Collectors.toSet());
    if (roles.isEmpty()) {
      form.refuse("peran", "officer.role-missing");
    }
    return roles;
  }

  private static Show page(Form form, Optional<Officer> officer) {
    return Show.page("identity/officer", new OfficerPage(form, officer, List.of(Role.values())));
  }
}
