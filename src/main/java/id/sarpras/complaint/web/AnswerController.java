package id.sarpras.complaint.web;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Outcome;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is written on a case: the answer in its steps, messages, notes.
@Controller
@RequestMapping("/petugas/pengaduan/{id:[0-9a-f-]{36}}")
class AnswerController {

  private static final int TEXT = 5000;

  private final CasePages pages;
  private final Answers answers;
  private final Dialogue dialogue;
  private final ComplaintDesk desk;
  private final InstantSource clock;

  AnswerController(
      CasePages pages,
      Answers answers,
      Dialogue dialogue,
      ComplaintDesk desk,
      InstantSource clock) {
    this.pages = pages;
    this.answers = answers;
    this.dialogue = dialogue;
    this.desk = desk;
    this.clock = clock;
  }

  /// The answer: kept as a draft, handed to the superior, or given, as the button says.
  @PostMapping("/jawaban")
  View answer(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String text = new FormReader(form).text("jawabanAduan", TEXT);
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    var complaint = new ComplaintId(id);
    Outcome outcome =
        switch (form.value("langkah")) {
          case "usul" -> answers.propose(officer, complaint, revisi, text);
          case "kirim" -> answers.answer(officer, complaint, revisi, text);
          default -> answers.draft(officer, complaint, text);
        };
    return pages.after(outcome, officer, id, form, "jawabanAduan");
  }

  @PostMapping("/pengembalian")
  View giveBack(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String remark = new FormReader(form).block("catatanAtasan");
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            answers.giveBack(officer, new ComplaintId(id), revisi, remark),
            officer,
            id,
            form,
            "catatanAtasan");
  }

  /// A word to the complainant; where it is a question, the clock rests.
  @PostMapping("/pesan")
  View say(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String text = new FormReader(form).text("pesan", TEXT);
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            dialogue.say(officer, new ComplaintId(id), text, form.has("tunggu", "ya")),
            officer,
            id,
            form,
            "pesan");
  }

  /// What the complainant said at the desk, on the telephone or in a chat.
  @PostMapping("/kata-pelapor")
  View hear(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Complaint complaint = pages.found(officer, id);
    Form form = Form.of(posted);
    String text = new FormReader(form).text("kataPelapor", TEXT);
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    dialogue.hear(
        complaint, text, List.of(), complaint.channel().name(), clock.instant(), officer.actor());
    return CasePages.back(id);
  }

  @PostMapping("/catatan")
  View note(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String text = new FormReader(form).text("catatanDalam", TEXT);
    return form.isRefused()
        ? pages.refused(officer, id, form)
        : pages.after(
            desk.note(officer, new ComplaintId(id), text), officer, id, form, "catatanDalam");
  }
}
