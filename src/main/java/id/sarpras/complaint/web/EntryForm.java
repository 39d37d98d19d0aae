package id.sarpras.complaint.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.lapor.LaporNumber;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Texts;
import id.sarpras.shared.Line;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the official's form: what every channel asks, and what each asks beside it.
@Component
class EntryForm {

  private final ReportForm forms;
  private final Moments moments;

  EntryForm(ReportForm forms, Moments moments) {
    this.forms = forms;
    this.moments = moments;
  }

  static EntryFacts facts(Form form) {
    return new EntryFacts(
        EntryFacts.BY_HAND.stream()
            .filter(channel -> form.has("kanal", channel.name()))
            .findFirst()
            .orElse(ComplaintChannel.FACE_TO_FACE));
  }

  /// The complaint as it reached the office. Where the form is refused, what is read is of no use.
  Handover read(Officer officer, Form form, UUID id, List<Scan> scans) {
    EntryFacts facts = facts(form);
    Report report = forms.report(form);
    Optional<Complainant> who = forms.complainant(form);
    needsAnAddress(form, facts, who);
    Instant received = received(form, facts);
    return new Handover(
        id,
        facts.channel(),
        officer.actor(),
        Texts.language(form.value("bahasaTamu")),
        who,
        report,
        form.has("rahasia", "ya"),
        received,
        late(form, received),
        Enclosures.ids(scans));
  }

  /// The number at SP4N-LAPOR!.
  static Optional<LaporNumber> number(Form form) {
    String typed = new FormReader(form).line("nomorLapor");
    Optional<LaporNumber> number = LaporNumber.read(typed);
    if (number.isEmpty()) {
      form.refuse("nomorLapor", "field.nomorLapor.wrong");
    }
    return number;
  }

  /// Who is to be answered by a channel is reached by it.
  private static void needsAnAddress(Form form, EntryFacts facts, Optional<Complainant> who) {
    boolean isUnknown = form.has("tanpaNomor", "ya");
    if (facts.needsPhone() && who.flatMap(Complainant::phone).isEmpty() && !isUnknown) {
      form.refuse("telepon", "field.telepon.channel");
    }
    if (facts.needsFax() && who.map(Complainant::address).orElse("").isEmpty() && !isUnknown) {
      form.refuse("alamat", "field.alamat.channel");
    }
    if (facts.needsEmail() && who.flatMap(Complainant::email).isEmpty()) {
      form.refuse("email", "field.email.channel");
    }
  }

  /// When it reached the office; now where nothing was said, unless the channel says when.
  private Instant received(Form form, EntryFacts facts) {
    boolean isSaid =
        !Line.of(form.value("diterimaTanggal")).isEmpty()
            || !Line.of(form.value("diterimaJam")).isEmpty();
    if (!isSaid && !facts.isDated()) {
      return moments.now();
    }
    Optional<LocalTime> otherwise =
        facts.isNumbered() ? Optional.of(LocalTime.MIDNIGHT) : Optional.empty();
    return moments.past(form, "diterimaTanggal", "diterimaJam", otherwise).orElseGet(moments::now);
  }

  private String late(Form form, Instant received) {
    var read = new FormReader(form);
    return moments.isLate(received)
        ? read.line("alasanTerlambat")
        : read.optionalLine("alasanTerlambat");
  }
}
