package id.sarpras.complaint.web;

import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Team;
import id.sarpras.complaint.Teams;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// The handling teams: who belongs to them. For the official and the head.
@Controller
@RequestMapping("/petugas/pengaduan/tim")
public class TeamController {

  /// All teams.
  public record TeamsPage(List<Row> teams) {}

  /// A team with its members by name.
  public record Row(Team team, String members) {}

  /// One team's form.
  ///
  /// @param team empty for a new one
  /// @param officers who may belong to it
  public record TeamPage(Form form, Optional<Team> team, List<Officer> officers) {}

  private final Teams teams;
  private final Officers officers;
  private final Secrecy secrecy;

  TeamController(Teams teams, Officers officers, Secrecy secrecy) {
    this.teams = teams;
    this.officers = officers;
    this.secrecy = secrecy;
  }

  @GetMapping
  View list(Officer officer) {
    onlyOfficials(officer);
    List<Officer> all = officers.all(officer.unit());
    return Show.page(
        "complaint/teams",
        new TeamsPage(
            teams.all(officer.unit()).stream()
                .map(team -> new Row(team, names(team, all)))
                .toList()));
  }

  @GetMapping("/baru")
  View ask(Officer officer) {
    onlyOfficials(officer);
    return page(officer, Form.empty(), Optional.empty());
  }

  @PostMapping("/baru")
  View add(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    onlyOfficials(officer);
    return put(officer, Form.of(posted), Optional.empty());
  }

  @GetMapping("/{id}")
  View show(Officer officer, @PathVariable UUID id) {
    Team team = found(officer, id);
    return page(officer, form(team), Optional.of(team));
  }

  @PostMapping("/{id}")
  View change(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    return put(officer, Form.of(posted), Optional.of(found(officer, id)));
  }

  @PostMapping("/{id}/pembubaran")
  View dissolve(Officer officer, @PathVariable UUID id) {
    Team team = found(officer, id);
    return after(
        teams.dissolve(officer.unit(), team, officer.actor()),
        officer,
        form(team),
        Optional.of(team));
  }

  private View put(Officer officer, Form form, Optional<Team> before) {
    String name = new FormReader(form).line("namaTim");
    Set<OfficerId> members =
        active(officer).stream()
            .map(Officer::id)
            .filter(one -> form.has("anggota", one.value().toString()))
            .collect(Collectors.toSet());
    if (form.isRefused()) {
      return page(officer, form, before).refused();
    }
    var team = new Team(before.map(Team::id).orElseGet(Teams::next), name, members);
    return after(teams.put(officer.unit(), team, officer.actor()), officer, form, before);
  }

  private View after(Outcome outcome, Officer officer, Form form, Optional<Team> before) {
    if (outcome instanceof Outcome.Refused(var key)) {
      form.refuse(key.equals(Teams.NAMED_TWICE) ? "namaTim" : "anggota", key);
      return page(officer, form, before).status(HttpStatus.CONFLICT);
    }
    return Show.redirect("/petugas/pengaduan/tim");
  }

  private Team found(Officer officer, UUID id) {
    onlyOfficials(officer);
    return teams
        .find(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void onlyOfficials(Officer officer) {
    if (!secrecy.sight(officer).isWide()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private Show page(Officer officer, Form form, Optional<Team> team) {
    return Show.page("complaint/team", new TeamPage(form, team, active(officer)));
  }

  private List<Officer> active(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  private static Form form(Team team) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("namaTim", team.name());
    team.members().forEach(member -> values.add("anggota", member.value().toString()));
    return Form.of(values);
  }

  private static String names(Team team, List<Officer> all) {
    return all.stream()
        .filter(officer -> team.members().contains(officer.id()))
        .map(Officer::name)
        .collect(Collectors.joining(", "));
  }
}
