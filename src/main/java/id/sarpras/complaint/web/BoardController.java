package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Forwarded;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Standing;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.identity.Officer;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The official's board: what is due first. With words or filters, the whole register.
@Controller
public class BoardController {

  /// A row.
  ///
  /// @param klass as it was called when the complaint was received; empty until it is classified
  /// @param forwarded how far it is with the inspectorate; empty where it was not forwarded
  public record Row(
      Complaint complaint,
      Due due,
      Optional<ComplaintClass> klass,
      Optional<Forwarded.State> forwarded) {}

  /// The board or the register.
  ///
  /// @param isBoard whether it shows what waits, and not what was looked for
  /// @param open how many wait in all
  /// @param official whether this officer may enter complaints
  /// @param classes of all versions of the standard, by the newest name
  public record BoardPage(
      boolean isBoard,
      List<Row> rows,
      int open,
      int page,
      boolean official,
      List<ComplaintChannel> channels,
      List<ComplaintState> states,
      List<ComplaintClass> classes,
      Form form,
      String query) {}

  private final Register register;
  private final Complaints complaints;
  private final RegisterForm forms;
  private final Secrecy secrecy;
  private final Forwarding forwarding;
  private final Standards standards;
  private final InstantSource clock;

  BoardController(
      Register register,
      Complaints complaints,
      RegisterForm forms,
      Secrecy secrecy,
      Forwarding forwarding,
      Standards standards,
      InstantSource clock) {
    this.register = register;
    this.complaints = complaints;
    this.forms = forms;
    this.secrecy = secrecy;
    this.forwarding = forwarding;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping("/petugas/pengaduan")
  View show(
      Officer officer,
      @RequestParam MultiValueMap<String, String> given,
      @RequestParam(defaultValue = "0") int halaman) {
    Form form = Form.of(given);
    RegisterQuery query = forms.query(form);
    boolean isBoard = query.equals(RegisterQuery.all()) && !form.has("semua", "ya");
    int page = Math.clamp(halaman, 0, 100_000);
    List<Complaint> found =
        isBoard ? register.board(officer, page) : register.search(officer, query, page);
    Instant now = clock.instant();
    Map<ComplaintId, Forwarded.State> forwarded = forwarding.states(found);
    List<Row> rows =
        found.stream()
            .map(
                complaint ->
                    new Row(
                        complaint,
                        Standing.due(complaint, now),
                        complaints.classes(complaint).stream()
                            .filter(one -> one.code().equals(complaint.classCode()))
                            .findFirst(),
                        Optional.ofNullable(forwarded.get(complaint.id()))))
            .toList();
    return Show.page(
        "complaint/board",
        new BoardPage(
            isBoard,
            rows,
            register.countOpen(officer),
            page,
            secrecy.sight(officer).isWide(),
            Arrays.asList(ComplaintChannel.values()),
            Arrays.asList(ComplaintState.values()),
            classes(officer.unit()),
            form,
            RegisterForm.again(form)));
  }

  /// Cases of a class that is not in force any more are looked for as well.
  private List<ComplaintClass> classes(UnitId unit) {
    ServiceId service = standards.inForce(unit).getFirst().service();
    return List.copyOf(
        standards.versions(unit, service).stream()
            .flatMap(version -> version.standard().content().complaints().classes().stream())
            .collect(
                Collectors.toMap(
                    ComplaintClass::code,
                    Function.identity(),
                    (newest, older) -> newest,
                    LinkedHashMap::new))
            .values());
  }
}
