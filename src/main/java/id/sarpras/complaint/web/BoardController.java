package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintState;
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
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
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
  /// @param forwarded how far it is with the inspectorate; empty where it was not forwarded
  public record Row(
      Complaint complaint, Due due, String className, Optional<Forwarded.State> forwarded) {}

  /// The board or the register.
  ///
  /// @param isBoard whether it shows what waits, and not what was looked for
  /// @param open how many wait in all
  /// @param official whether this officer may enter complaints
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
  private final RegisterForm forms;
  private final Secrecy secrecy;
  private final Forwarding forwarding;
  private final Standards standards;
  private final InstantSource clock;

  BoardController(
      Register register,
      RegisterForm forms,
      Secrecy secrecy,
      Forwarding forwarding,
      Standards standards,
      InstantSource clock) {
    this.register = register;
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
    List<ComplaintClass> classes =
        standards.inForce(officer.unit()).getFirst().content().complaints().classes();
    Map<String, ComplaintClass> byCode =
        classes.stream().collect(Collectors.toMap(ComplaintClass::code, Function.identity()));
    Instant now = clock.instant();
    Map<ComplaintId, Forwarded.State> forwarded = forwarding.states(found);
    List<Row> rows =
        found.stream()
            .map(
                complaint ->
                    new Row(
                        complaint,
                        Standing.due(complaint, now),
                        Optional.ofNullable(byCode.get(complaint.classCode()))
                            .map(one -> one.name().id())
                            .orElse(complaint.classCode()),
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
            classes,
            form,
            RegisterForm.again(form)));
  }
}
